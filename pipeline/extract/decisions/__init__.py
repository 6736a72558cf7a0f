"""What was decided, and how the votes fell."""
