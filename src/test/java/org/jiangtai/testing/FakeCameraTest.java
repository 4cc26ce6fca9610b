package org.jiangtai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeCameraTest {

    @TempDir
    Path folder;

    @Test
    void chromiumPlaysTheFilmAsItsCamera() throws Exception {
        Path film = FakeCamera.film(folder.resolve("ticket.mjpeg"), "http://localhost/t/abc");
        try (Browser browser = Browser.withCamera(film)) {
            var page = browser.page(360, 640);
            page.route(
                    "**/*",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<video id=v autoplay muted></video>")));
            page.navigate("http://localhost:1/");
            Object width = page.evaluate("async () => { const stream = await navigator.mediaDevices.getUserMedia("
                    + "{video: true}); const v = document.getElementById('v'); v.srcObject = stream;"
                    + "await v.play(); return v.videoWidth; }");
            assertThat(width).isEqualTo(640);
        }
    }
}
