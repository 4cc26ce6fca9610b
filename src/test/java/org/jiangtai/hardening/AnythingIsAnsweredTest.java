package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.HttpTest;
import org.jiangtai.testing.RawHttp.Answer;
import org.junit.jupiter.api.Test;

/** Whatever is sent to a public form, the answer is a page or a sentence and never a failure. */
@HttpTest
class AnythingIsAnsweredTest extends AnyRequest {

    /** The forms, by their address, with fields that are taken. */
    private Map<String, Map<String, String>> forms() {
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        forms.put(
                "/e/" + event.code(),
                fields(
                        "name",
                        "王",
                        "under14",
                        "",
                        "phone",
                        Fixtures.phone(),
                        "consent",
                        "on",
                        "guardianConsent",
                        "on",
                        "website",
                        "",
                        "do",
                        "register"));
        forms.put(
                "/suggest",
                fields(
                        "what",
                        "路灯",
                        "category",
                        "ROADS",
                        "unitId",
                        "",
                        "place",
                        "",
                        "event",
                        "",
                        "name",
                        "",
                        "phone",
                        "",
                        "anonymous",
                        "yes",
                        "mayPublish",
                        "yes",
                        "consent",
                        "",
                        "token",
                        "",
                        "drop",
                        "0"));
        forms.put("/s/" + tracking, fields("solved", "true", "comment", ""));
        forms.put("/c/" + wallCode, fields("form", UUID.randomUUID().toString(), "ticket", ticket));
        forms.put("/t/" + ticket + "/cancel", fields("x", "y"));
        return forms;
    }

    @Test
    void everyFieldOfEveryFormTakesAnything() {
        forms().forEach((path, fields) -> {
            for (String field : fields.keySet()) {
                for (String value : ODD_VALUES) {
                    look(path + " " + field, value, send(path, with(fields, field, value)));
                }
                Map<String, String> missing = new LinkedHashMap<>(fields);
                missing.remove(field);
                look(path + " " + field, "missing", send(path, body(missing)));
                look(path + " " + field, "twice", send(path, body(fields) + "&" + field + "=a&" + field + "=b"));
                look(path + " " + field, "indexed", send(path, with(missing, field + "[99999999]", "a")));
                look(path + " " + field, "nested", send(path, with(missing, field + ".class.name", "a")));
            }
        });
        found.assertAll();
    }

    @Test
    void everyFormTakesAnyBody() {
        String many = "a=b&".repeat(20_000);
        forms().keySet().forEach(path -> {
            for (String body : List.of("", "&&&", "=", "_csrf", many, "name=" + "x".repeat(5_000_000))) {
                look(path, "a body of " + body.length(), http.form(path, body, csrfCookie));
                look(path, "a body of " + body.length(), send(path, body));
            }
            for (String type : List.of(
                    "application/json",
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/form-data; boundary=x",
                    "text/plain; charset=nonsense",
                    "no type")) {
                look(path, type, http.post(path, "{\"a\":1}", csrfCookie, "Content-Type: " + type));
                look(path, type, http.post(path, "--x\r\nbroken", csrfCookie, "Content-Type: " + type));
                look(
                        path + "?_csrf=…",
                        type,
                        http.post(path + "?_csrf=" + csrf, "--x\r\n", csrfCookie, "Content-Type: " + type));
            }
        });
        found.assertAll();
    }

    @Test
    void noFormIsTakenWithoutItsSecret() {
        forms().forEach((path, fields) -> {
            String body = body(fields);
            String other = "&_csrf=" + "A".repeat(csrf.length());
            found.assertThat(http.form(path, body).status()).as(path).isEqualTo(403);
            found.assertThat(http.form(path, body, csrfCookie).status())
                    .as(path)
                    .isEqualTo(403);
            found.assertThat(http.form(path, body + other, csrfCookie).status())
                    .as(path)
                    .isEqualTo(403);
            found.assertThat(http.form(path, body + "&_csrf=" + csrf).status())
                    .as(path)
                    .isEqualTo(403);
        });
        found.assertThat(http.form("/desk/login", "username=a&password=b").status())
                .as("/desk/login")
                .isIn(302, 403);
        found.assertAll();
    }

    @Test
    void aFormOfManyPartsIsToldSo() {
        for (int parts : new int[] {10, 59, 61, 500}) {
            var body = new StringBuilder();
            for (int i = 0; i < parts; i++) {
                body.append("--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"")
                        .append(i)
                        .append(".jpg\"\r\nContent-Type: image/jpeg\r\n\r\nnone\r\n");
            }
            body.append("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n")
                    .append(csrf)
                    .append("\r\n--x--\r\n");
            Answer answer =
                    http.post("/suggest", body.toString(), csrfCookie, "Content-Type: multipart/form-data; boundary=x");
            look("/suggest", parts + " parts", answer);
        }
        found.assertAll();
    }

    @Test
    void aPhotoOfTwentyMegabytesIsToldInASentence() {
        String body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "x".repeat(20 << 20) + "\r\n--x--\r\n";
        Answer answer = http.post(
                "/suggest",
                body,
                csrfCookie,
                "Accept: text/html",
                "Accept-Language: zh-CN",
                "Content-Type: multipart/form-data; boundary=x");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("每张照片不超过 5 MB");
    }

    private Answer send(String path, String body) {
        return http.form(path, body + "&_csrf=" + csrf, csrfCookie);
    }
}
