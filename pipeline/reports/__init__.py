"""The database into answers on the terminal: status, check, explain, export."""
