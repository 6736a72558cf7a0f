"""Numbers that measure something: value, unit, subject and place."""
