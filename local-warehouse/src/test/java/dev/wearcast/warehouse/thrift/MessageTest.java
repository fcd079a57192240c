package dev.wearcast.warehouse.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessageTest {

    @Property(tries = 300)
    void what_is_written_is_read_again(
            @ForAll("structs") Struct body, @ForAll String name, @ForAll int sequence, @ForAll Message.Kind kind)
            throws Exception {
        Message message = new Message(name, kind, sequence, body);
        Message again = Message.read(message.write());
        assertThat(again.kind()).isEqualTo(kind);
        assertThat(again.sequence()).isEqualTo(sequence);
        assertThat(again.body()).isEqualTo(body);
        assertThat(again.write()).isEqualTo(message.write());
    }

    @Property(tries = 300)
    void bytes_from_anywhere_are_read_or_refused(@ForAll byte[] noise) {
        byte[] header = {(byte) 0x80, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] bytes = Arrays.copyOf(header, header.length + noise.length);
        System.arraycopy(noise, 0, bytes, header.length, noise.length);
        try {
            Message.read(bytes);
        } catch (ThriftFormatException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    @Example
    void a_size_above_what_is_left_is_refused_before_memory_is_taken() {
        byte[] bytes = {(byte) 0x80, 1, 0, 1, 0x7f, 0, 0, 0};
        assertThatThrownBy(() -> Message.read(bytes)).isInstanceOf(ThriftFormatException.class);
    }

    @Example
    void a_message_that_is_not_strict_is_refused() {
        assertThatThrownBy(() -> Message.read(new byte[] {0, 0, 0, 1, 65, 1, 0, 0, 0, 0, 0}))
                .hasMessageContaining("strict");
    }

    @Example
    void an_extension_field_and_all_after_it_can_be_removed() {
        Struct struct = new Struct().set(1, "kept").set(1281, true).set(3353, 1L);
        assertThat(struct.removeFrom(1281)).isEqualTo(new Struct().set(1, "kept"));
    }

    @Provide
    Arbitrary<Struct> structs() {
        return structs(2);
    }

    /** The depth is bounded here: left to itself, the generator's edge cases grow without end. */
    private static Arbitrary<Struct> structs(int depth) {
        return Arbitraries.maps(Arbitraries.shorts().greaterOrEqual((short) 0), values(depth))
                .ofMaxSize(4)
                .map(fields -> {
                    Struct struct = new Struct();
                    fields.forEach(struct::set);
                    return struct;
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.bytes().asGeneric(),
                Arbitraries.shorts().asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.strings().ofMaxLength(20).map(Binary::of).asGeneric());
        if (depth == 0) {
            return scalars;
        }
        return Arbitraries.oneOf(
                scalars,
                structs(depth - 1).asGeneric(),
                structs(depth - 1).list().ofMaxSize(3).map(v -> (Object) ThriftList.of(ThriftType.STRUCT, v)),
                Arbitraries.longs().list().ofMaxSize(5).map(v -> (Object) ThriftList.of(ThriftType.I64, v)),
                Arbitraries.integers().set().ofMaxSize(3).map(v ->
                        (Object) new ThriftList(ThriftType.I32, true, List.copyOf(v))),
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(9).map(Binary::of), Arbitraries.integers())
                        .ofMaxSize(3)
                        .map(v -> (Object) map(v)));
    }

    private static ThriftMap map(Map<Binary, Integer> entries) {
        return new ThriftMap(ThriftType.BINARY, ThriftType.I32, new LinkedHashMap<>(entries));
    }
}
