"""Tables of people: rows and columns that tell who was there."""
