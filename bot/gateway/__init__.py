"""The only process that listens to the world: citizens' API, widget, werkplek."""
