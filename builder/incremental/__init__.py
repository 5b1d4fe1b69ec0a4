"""What earlier builds left → less to do. Nothing hangs on it: without it, or with a part of it lost, a build makes the same bytes.

`rows` and `stamp` see what has changed since, `codec` and `cache` keep on disk what was worked out, `store` and `basis` save a
whole build what holds still, `rewrite` makes anew a few pages without the rest, and `memory` does for a server what `store` does for a build.
"""
