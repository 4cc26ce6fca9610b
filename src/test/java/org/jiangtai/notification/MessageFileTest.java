package org.jiangtai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageFileTest {

    @TempDir
    Path data;

    @Test
    void oldMessagesGoAndWhatIsNoMessageStays() throws IOException {
        var file = new MessageFile(data);
        file.append("2026-01-01T00:00:00Z\t+8613800138000\told\n");
        file.append("2026-03-01T00:00:00Z\t+8613800138000\tnew\n");
        file.append("a note of the gateway\n");
        Instant limit = Instant.parse("2026-02-01T00:00:00Z");

        assertThat(file.countBefore(limit)).isEqualTo(1);
        assertThat(file.forgetBefore(limit)).isEqualTo(1);

        assertThat(Files.readAllLines(data.resolve("messages.log")))
                .containsExactly("2026-03-01T00:00:00Z\t+8613800138000\tnew", "a note of the gateway");
        assertThat(file.forgetBefore(limit)).isZero();
    }

    @Test
    void withoutAFileThereIsNothingToForget() {
        assertThat(new MessageFile(data).forgetBefore(Instant.MAX)).isZero();
    }
}
