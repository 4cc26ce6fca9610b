package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.PersonName;
import org.jiangtai.suggestion.Adoption;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.jiangtai.testing.Publishing;
import org.jiangtai.testing.TextSamples;
import org.jiangtai.testing.TextSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Text of every kind goes in at a form and comes out on every page, list and answer as it was meant. */
@PageTest
class TextThroughEveryLayerTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    ConsentService consents;

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    RegistrationService registrations;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    HandlingService handling;

    @Autowired
    PublicationService publications;

    static List<Sample> names() {
        return TextSamples.names();
    }

    static List<String> noNames() {
        return TextSamples.noNames();
    }

    static List<Sample> texts() {
        return TextSamples.texts();
    }

    static List<String> noTexts() {
        return TextSamples.noTexts();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameFromTheFormToTheDoor(Sample name) throws Exception {
        Event event = fixtures.runningEvent(10);
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
        String masked = new PersonName(name.kept()).masked();

        String ticket = mvc.perform(form(event, name.typed()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        Registration made = AsProgram.call(() -> registrations.of(event.id())).getFirst();

        assertThat(AsProgram.call(() -> registrations.reveal(made.id())).name()).isEqualTo(name.kept());
        assertThat(made.maskedName()).isEqualTo(masked);
        mvc.perform(get(ticket)).andExpect(content().string(containsString(">" + shown(name.kept()) + "<")));
        mvc.perform(get("/print/sheet/" + event.id()).with(user("u").roles("ORGANISER")))
                .andExpect(content().string(containsString(">" + shown(name.kept()) + "<")));
        mvc.perform(get("/api/door/search").param("q", name.kept()).header("Authorization", "Bearer " + device.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].name").value(masked));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameOfAWalkInThroughTheInterface(Sample name) throws Exception {
        Event event = fixtures.runningEvent(10);
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));

        mvc.perform(walkIn(device, name.typed()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.who").value(new PersonName(name.kept()).masked()));

        Registration made = AsProgram.call(() -> registrations.of(event.id())).getFirst();
        assertThat(AsProgram.call(() -> registrations.reveal(made.id())).name()).isEqualTo(name.kept());
    }

    @ParameterizedTest
    @MethodSource("noNames")
    void whatIsNoNameIsToldAndNothingIsSaved(String typed) throws Exception {
        Event event = fixtures.runningEvent(10);
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));

        mvc.perform(form(event, typed))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"name0-error\"")));
        mvc.perform(walkIn(device, typed))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("name"));

        assertThat(AsProgram.call(() -> registrations.of(event.id()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aSuggestionFromTheFormToThePublicPage(Sample text) throws Exception {
        String where = mvc.perform(suggestion(text.typed()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String code = where.substring("/s/".length(), "/s/".length() + 8);
        Suggestion kept = suggestions.track(code).orElseThrow();

        assertThat(kept.what()).isEqualTo(text.kept());
        assertThat(kept.place()).isEqualTo(text.kept());
        mvc.perform(get("/s/" + code)).andExpect(content().string(containsString(shown(text.kept()))));
        AsProgram.run(() -> {
            handling.accept(kept.id());
            handling.answer(kept.id(), Adoption.ADOPTED, text.typed());
            Publishing.publish(publications, kept.id(), text.typed());
        });
        mvc.perform(get("/suggestions")).andExpect(content().string(containsString(shown(text.kept()))));
        mvc.perform(get("/s").param("code", text.typed()))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void whatNoTextHoldsIsToldAndStays(String typed) throws Exception {
        mvc.perform(suggestion(typed))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"what-error\"")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anEventOnEveryPageOfIts(Sample text) throws Exception {
        Event event = event(text.typed());
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
        String title = shown(text.kept());

        assertThat(event.title()).isEqualTo(text.kept());
        assertThat(event.description()).isEqualTo(text.kept());
        for (String page : List.of("/e/" + event.code(), "/suggest?event=" + event.code())) {
            mvc.perform(get(page)).andExpect(content().string(containsString(title)));
        }
        mvc.perform(get("/").param("q", text.kept().lines().findFirst().orElseThrow()))
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(get("/print/poster/" + event.id()).with(user("u").roles("ORGANISER")))
                .andExpect(content().string(containsString(title)));
        mvc.perform(get("/e/" + event.code() + ".ics"))
                .andExpect(content().string(containsString("SUMMARY")))
                .andExpect(content().string(not(containsString("\nSUMMARY:49"))));
        mvc.perform(get("/api/door/event").header("Authorization", "Bearer " + device.token()))
                .andExpect(jsonPath("$.title").value(text.kept()));
    }

    @Test
    void theDoorFindsARareCharacterAndNoOther() throws Exception {
        Event event = fixtures.runningEvent(10);
        fixtures.registration(event, "𠮷田美和");
        fixtures.registration(event, "王𬱖");
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));

        for (String typed : List.of("𠮷", "𬱖")) {
            mvc.perform(get("/api/door/search").param("q", typed).header("Authorization", "Bearer " + device.token()))
                    .andExpect(jsonPath("$.length()").value(1));
        }
        for (String typed : List.of("%", "_", "\\", "😀")) {
            mvc.perform(get("/api/door/search").param("q", typed).header("Authorization", "Bearer " + device.token()))
                    .andExpect(jsonPath("$.length()").value(0));
        }
    }

    private Event event(String text) {
        EventDraft plain = fixtures.draft(
                fixtures.venue(),
                null,
                Instant.now().plusSeconds(1800).truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                10);
        var draft = new EventDraft(
                null,
                0,
                plain.kind(),
                text,
                text,
                null,
                null,
                plain.venueId(),
                plain.language(),
                plain.startsAt(),
                plain.endsAt(),
                null,
                null,
                10);
        return fixtures.publish(AsProgram.call(() -> events.save(draft, "测试")));
    }

    private MockHttpServletRequestBuilder form(Event event, String name) {
        return post("/e/" + event.code())
                .with(csrf())
                .param("name", name)
                .param("phone", Fixtures.phone())
                .param("consent", consents.current(ConsentPurpose.REGISTRATION).version());
    }

    private static MockHttpServletRequestBuilder suggestion(String text) {
        return post("/suggest")
                .with(csrf())
                .param("what", text)
                .param("place", text)
                .param("category", "ROADS")
                .param("anonymous", "yes")
                .param("mayPublish", "yes");
    }

    private static MockHttpServletRequestBuilder walkIn(DoorDevice device, String name) {
        var body = JSON.createObjectNode()
                .put("name", name)
                .put("nonce", UUID.randomUUID().toString())
                .put("happenedAt", Instant.now().toString());
        return post("/api/door/walk-ins")
                .header("Authorization", "Bearer " + device.token())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(body));
    }

    /** As Thymeleaf escapes it. */
    private static String shown(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
