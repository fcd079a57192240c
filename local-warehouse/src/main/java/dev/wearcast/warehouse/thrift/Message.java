package dev.wearcast.warehouse.thrift;

/** A call, or the answer to one. The body of a call has the request as field 1, that of a reply the response as field 0. */
public record Message(String name, Kind kind, int sequence, Struct body) {

    static final int VERSION_MASK = 0xffff0000;
    static final int VERSION_1 = 0x80010000;

    /** TApplicationException's type for an error inside the server. */
    private static final int INTERNAL_ERROR = 6;

    /** What a message is. */
    public enum Kind {
        CALL(1),
        REPLY(2),
        EXCEPTION(3),
        ONE_WAY(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Kind ofCode(byte code) throws ThriftFormatException {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new ThriftFormatException("No message has the kind " + code);
        }
    }

    /** A call with this request. */
    public static Message call(String name, Struct request) {
        return new Message(name, Kind.CALL, 0, new Struct().set(1, request));
    }

    /** @throws ThriftFormatException if the bytes are not one whole message */
    public static Message read(byte[] bytes) throws ThriftFormatException {
        return new ThriftReader(bytes).message();
    }

    public byte[] write() {
        return new ThriftWriter().message(this);
    }

    /** The answer to this call with this response. */
    public Message reply(Struct response) {
        return new Message(name, Kind.REPLY, sequence, new Struct().set(0, response));
    }

    /** The answer to this call which says that the server failed: a Thrift application exception. */
    public Message failure(String text) {
        return new Message(
                name, Kind.EXCEPTION, sequence, new Struct().set(1, text).set(2, INTERNAL_ERROR));
    }
}
