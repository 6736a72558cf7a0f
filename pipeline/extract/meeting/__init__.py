"""What the head says of the meeting: title, body, date, time and place."""
