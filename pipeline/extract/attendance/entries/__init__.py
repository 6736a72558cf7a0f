"""One list of people into its entries: who is named, and what stands beside the name."""
