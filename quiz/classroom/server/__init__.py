"""The server of a class: server-sent events down, POST up, every answer in the database before it is acknowledged."""
