"""An outsider who follows Acquaint's messages with a client that is not ours: a queue of its own, bound to a pattern.

    outsider.py AMQP_URL PATTERN

Prints `ready` once the queue is bound, and then one line of JSON a message, until it is killed.
"""

import json
import sys

import pika


def tell(channel, method, properties, body):
    print(
        json.dumps(
            {
                "key": method.routing_key,
                "exchange": method.exchange,
                "content_type": properties.content_type,
                "message_id": properties.message_id,
                "headers": properties.headers or {},
                "body": body.decode("utf-8"),
            }
        ),
        flush=True,
    )


connection = pika.BlockingConnection(pika.URLParameters(sys.argv[1]))
channel = connection.channel()
queue = channel.queue_declare("", exclusive=True).method.queue
channel.queue_bind(queue, "acquaint", sys.argv[2])
channel.basic_consume(queue, tell, auto_ack=True)
print("ready", flush=True)
channel.start_consuming()
