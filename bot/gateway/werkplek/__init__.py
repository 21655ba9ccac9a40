"""The werkplek: where a caseworker sees the queue, claims, talks and solves."""
