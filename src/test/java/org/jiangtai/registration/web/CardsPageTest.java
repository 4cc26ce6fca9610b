package org.jiangtai.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.registration.CardChoice;
import org.jiangtai.registration.CardService;
import org.jiangtai.registration.GroupLine;
import org.jiangtai.registration.GroupPerson;
import org.jiangtai.registration.GroupRegistration;
import org.jiangtai.registration.GroupRequest;
import org.jiangtai.registration.OnePersonService;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.PrintedCard;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** What a card of paper shows, and what it opens. */
@PageTest
class CardsPageTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private GroupRegistration groups;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private CardService cards;

    @Autowired
    private OnePersonService people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eightCardsStandOnASheetWithNameCodeAndEvent() throws Exception {
        Event event = fixtures.openEvent(9);
        fixtures.signIn(Role.KEEPER, event.unitId());
        List<GroupLine> lines = put(event, 10);

        String page = page("/print/cards/" + event.id());

        assertThat(page.split("class=\"sheet\"", -1)).hasSize(3);
        assertThat(page.split("<svg", -1)).hasSize(11);
        assertThat(page.split("class=\"title two-lines", -1)).hasSize(11);
        assertThat(page.split("class=\"where two-lines\"", -1)).hasSize(11);
        assertThat(page).contains("候补第 1 位").contains(event.title());
        for (GroupLine line : lines) {
            assertThat(page)
                    .contains(line.name())
                    .contains(new ShortCode(line.registration().shortCode()).grouped());
        }
        assertThat(page).doesNotContain("style=");
    }

    @Test
    void aSelectionThoseWithoutAPhoneAndOneUnitsPeopleCanBePrinted() throws Exception {
        Event event = fixtures.openEvent(50);
        Registration withPhone = fixtures.registration(event, "王有机");
        fixtures.signIn(Role.KEEPER, event.unitId());
        List<GroupLine> lines = put(event, 3);
        registrations.cancel(lines.get(2).registration().id(), "来电");

        assertThat(names(event, new CardChoice(null, false, null))).hasSize(3).contains("王有机");
        assertThat(names(event, new CardChoice(null, true, null)))
                .doesNotContain("王有机")
                .hasSize(2);
        assertThat(names(event, new CardChoice(null, false, event.unitId()))).hasSize(2);
        assertThat(names(event, new CardChoice(Set.of(withPhone.id()), false, null)))
                .containsExactly("王有机");
        assertThat(page("/print/cards/" + event.id() + "?ids=" + CardChoice.text(Set.of(withPhone.id()))))
                .contains("王有机");
        assertThat(page("/print/card/" + withPhone.id())).contains("王有机").contains("<svg");
        pages.perform(get("/print/card/" + lines.get(2).registration().id())).andExpect(status().isNotFound());
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> cards.cards(event.id(), new CardChoice(null, false, null)))
                .isInstanceOf(NotYourUnit.class);
    }

    @Test
    void hundredsOfIdsAreAShortAddress() {
        List<Long> ids = new ArrayList<>(
                IntStream.rangeClosed(1000, 1400).mapToObj(Long::valueOf).toList());
        ids.add(7L);

        assertThat(CardChoice.text(ids)).isEqualTo("7.1000-1400");
        assertThat(CardChoice.ids("7.1000-1400"))
                .containsExactlyElementsOf(ids.stream().sorted().toList());
        assertThat(CardChoice.ids("x.-3.5-1.1-99999999999")).hasSizeLessThanOrEqualTo(5000);
        assertThat(CardChoice.text(List.of())).isEmpty();
        assertThat(CardChoice.ids("")).isEmpty();
    }

    @Test
    void aPersonIsFoundAcrossEventsByPhoneAndByCard() {
        Event one = fixtures.openEvent(10);
        Event other = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        Registration first = register(one, "王小明", phone);
        Registration second = register(other, "王小明", phone);
        register(other, "王小红", phone);
        fixtures.signIn(Role.ORGANISER);

        assertThat(people.find(phone)).hasSize(2);
        for (String typed : List.of(
                first.token(),
                "https://hall.example/t/" + first.token() + "?x=1",
                new ShortCode(second.shortCode()).grouped().toLowerCase())) {
            assertThat(people.find(typed)).as(typed).singleElement().satisfies(found -> {
                assertThat(found.maskedName()).isEqualTo("王**");
                assertThat(found.registrations())
                        .extracting(Registration::id)
                        .containsExactlyInAnyOrder(first.id(), second.id());
            });
        }
        assertThat(people.find("nobody")).isEmpty();
        assertThat(people.find(Fixtures.phone())).isEmpty();

        fixtures.signIn(Role.KEEPER, one.unitId());
        assertThat(people.find(phone))
                .as("a keeper sees the own unit's events only")
                .singleElement()
                .satisfies(found -> assertThat(found.registrations())
                        .extracting(Registration::id)
                        .containsExactly(first.id()));
        assertThat(people.find(second.token()))
                .singleElement()
                .satisfies(found -> assertThat(found.registrations())
                        .extracting(Registration::eventId)
                        .containsExactly(one.id()));
    }

    @Test
    void aCardAloneShowsItsOwnTicketAndTheDigitsOfThePhoneTheOthersToo() throws Exception {
        Event one = fixtures.openEvent(10);
        Event other = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        Registration first = register(one, "王小明", phone);
        register(other, "王小明", phone);
        register(other, "王小红", phone);
        String code = new ShortCode(first.shortCode()).grouped();

        assertThat(my(code, "", 200)).contains(one.title()).doesNotContain(other.title());
        assertThat(my(code, first.lastFour(), 200)).contains(one.title(), other.title());
        assertThat(my(code, first.lastFour(), 200).split("class=\"card\"", -1)).hasSize(4);
        String wrong = first.lastFour().equals("0000") ? "1111" : "0000";
        assertThat(my(code, wrong, 422)).doesNotContain(other.title());
        assertThat(my("AAAA AAAA", "", 404)).contains("没有找到");
    }

    private String my(String code, String lastFour, int expected) throws Exception {
        return pages.perform(post("/my").with(csrf()).param("code", code).param("lastFour", lastFour))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Registration register(Event event, String name, String phone) {
        return registrations
                .register(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister(name, phone, false)), true, false, false))
                .getFirst();
    }

    private List<String> names(Event event, CardChoice choice) {
        return cards.cards(event.id(), choice).stream().map(PrintedCard::name).toList();
    }

    private List<GroupLine> put(Event event, int many) {
        List<GroupPerson> group = IntStream.range(0, many)
                .mapToObj(i -> new GroupPerson("王" + (char) ('一' + i), "", "p" + i, false, false, null))
                .toList();
        return AsProgram.call(
                () -> groups.register(new GroupRequest(event.id(), event.unitId(), group, true, false), done -> true));
    }

    /** A request clears the thread's sign-in, and the next one needs it again. */
    private String page(String address) throws Exception {
        var signedIn = SecurityContextHolder.getContext();
        try {
            return pages.perform(get(address))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } finally {
            SecurityContextHolder.setContext(signedIn);
        }
    }
}
