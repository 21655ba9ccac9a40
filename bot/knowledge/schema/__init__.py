"""JSON Schemas of the content files: what an editor's program completes and explains."""
