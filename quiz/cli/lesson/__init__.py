"""`quiz class`: the commands of the classroom, put together in `app`."""
