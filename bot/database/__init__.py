"""SQLAlchemy and Alembic, and nothing but."""
