"""A Dask cluster as a place; only `cluster`, `connect` and `worker` import Dask, which is an extra of rtkit."""
