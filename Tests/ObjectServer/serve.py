"""An S3 server for the tests: moto on the loopback, with signatures and rights checked.

usage: serve.py PORT ACCESS_KEY SECRET_KEY BUCKET        (port 0: any that is free)

Prints its port when it listens. Ends when its standard input ends, so it never outlives the test that started it.
"""
import hashlib
import io
import logging
import os
import sys
import threading

from moto import settings
from moto.core import DEFAULT_ACCOUNT_ID
from moto.iam.models import iam_backends
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from moto.s3.models import s3_backends
from werkzeug.serving import make_server

EVERYTHING = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}'


class OneAtATime:
    """Moto looks whether a name is free and then writes: between the two nobody else may come. And it believes the
    hash of the body that was signed, where a real store computes it."""

    def __init__(self, app):
        self.app = app
        self.turn = threading.Lock()

    def __call__(self, environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        if hashlib.sha256(body).hexdigest() != environ.get("HTTP_X_AMZ_CONTENT_SHA256"):
            start_response("400 Bad Request", [("Content-Type", "application/xml")])
            return [b"<Error><Code>XAmzContentSHA256Mismatch</Code></Error>"]
        environ["wsgi.input"] = io.BytesIO(body)
        with self.turn:
            return list(self.app(environ, start_response))


def make_account(access_key, secret_key, bucket):
    people = iam_backends[DEFAULT_ACCOUNT_ID]["aws"]
    people.create_user("us-east-1", "phananh")
    people.put_user_policy("phananh", "everything", EVERYTHING)
    key = people.create_access_key("phananh")
    del people.access_keys[key.physical_resource_id]
    key.access_key_id, key.secret_access_key = access_key, secret_key
    people.access_keys[key.physical_resource_id] = key
    s3_backends[DEFAULT_ACCOUNT_ID]["aws"].create_bucket(bucket, "us-east-1")
    settings.INITIAL_NO_AUTH_ACTION_COUNT = 0


def end_with_input():
    sys.stdin.buffer.read()
    os._exit(0)


def main():
    port, *account = sys.argv[1:]
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    make_account(*account)
    app = OneAtATime(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", int(port), app, threaded=True, request_handler=MotoRequestHandler)
    threading.Thread(target=end_with_input, daemon=True).start()
    print(server.server_address[1], flush=True)
    server.serve_forever()


main()
