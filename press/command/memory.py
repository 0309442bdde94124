"""A number of bytes in; this process held to that much memory, where the system can."""

# The fullest documents take a third of it; what a library reserves counts, whether it is used or not.
MOST = 1_000_000_000


def bound_memory(most: int) -> None:
    """Let this process and those that part from it take at most `most` bytes; what asks for more gets MemoryError."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:  # pragma: no cover  (not on Windows)
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > most:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
