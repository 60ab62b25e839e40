"""Reading Markdown into the tree, strictly."""
