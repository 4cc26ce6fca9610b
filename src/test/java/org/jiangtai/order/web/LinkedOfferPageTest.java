package org.jiangtai.order.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderFile;
import org.jiangtai.order.OrderService;
import org.jiangtai.order.OrderState;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.jiangtai.testing.PageTest;
import org.jiangtai.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** A lecturer without an account, by the personal link. */
@PageTest
class LinkedOfferPageTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @Autowired
    OrderService orders;

    @Autowired
    EventService events;

    @Autowired
    LecturerLinks links;

    @Autowired
    Moments moments;

    @Test
    void theOwnPageLeadsToTheOrderAndAButtonAcceptsIt() throws Exception {
        Lecturer lecturer = fixtures.lecturer();
        Order order = made.dispatched(lecturer);
        String own = "/l/" + link(lecturer);
        String page = own + "/orders/" + order.id();
        pages.perform(get(own)).andExpect(status().isOk()).andExpect(content().string(containsString(page)));
        pages.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString(order.number())))
                .andExpect(content().string(not(containsString("王小明"))));
        assertThat(made.now(order.id()).state()).as("opening does nothing").isEqualTo(OrderState.DISPATCHED);

        pages.perform(post(page + "/accept")
                        .param("startsAt", made.soonAt().toString())
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(own + "?done"));
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.ACCEPTED);
        pages.perform(post(page + "/contact").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("王小明")));
    }

    @Test
    void whatClashesByNowIsSaidAndNothingChanges() throws Exception {
        Lecturer lecturer = fixtures.lecturer();
        Order order = made.dispatched(lecturer);
        AsProgram.run(() -> events.save(fixtures.draft(fixtures.venue(), lecturer, made.soonAt(), 20), "测试"));
        pages.perform(post("/l/" + link(lecturer) + "/orders/" + order.id() + "/accept")
                        .param("startsAt", made.soonAt().toString())
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(lecturer.name())));
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.DISPATCHED);
    }

    @Test
    void decliningAsksForAReason() throws Exception {
        Lecturer lecturer = fixtures.lecturer();
        Order order = made.dispatched(lecturer);
        String page = "/l/" + link(lecturer) + "/orders/" + order.id();
        pages.perform(post(page + "/decline").param("reason", " ").with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"reason-error\"")));
        pages.perform(post(page + "/decline").param("reason", "在外地").with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.APPROVED);
        pages.perform(get(page)).andExpect(status().isNotFound());
    }

    @Test
    void anotherLecturersLinkAndNoLinkOpenNothing() throws Exception {
        Order order = made.dispatched(fixtures.lecturer());
        String other = "/l/" + link(fixtures.lecturer()) + "/orders/" + order.id();
        pages.perform(get(other)).andExpect(status().isNotFound());
        pages.perform(post(other + "/accept")
                        .param("startsAt", made.soonAt().toString())
                        .with(csrf()))
                .andExpect(status().isNotFound());
        pages.perform(post(other + "/contact").with(csrf())).andExpect(status().isNotFound());
        pages.perform(get("/l/0123456789abcdefghjkmnpqrs/orders/" + order.id())).andExpect(status().isNotFound());
        pages.perform(post(other + "/accept")).andExpect(status().isForbidden());
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.DISPATCHED);
    }

    @Test
    void aReportWithPicturesIsSentAndWhatIsWrongIsNamed() throws Exception {
        Lecturer lecturer = fixtures.lecturer();
        Unit village = fixtures.unit();
        long id = made.inService(lecturer, village);
        Order order = made.now(id);
        String page = "/l/" + link(lecturer) + "/orders/" + id;
        pages.perform(get(page))
                .andExpect(content().string(containsString("value=\"" + moments.clock(order.startsAt()) + "\"")));
        pages.perform(multipart(page + "/report")
                        .file(photo("words.jpg", "no photo".getBytes(StandardCharsets.UTF_8)))
                        .param("day", moments.day(order.startsAt()))
                        .param("start", moments.clock(order.startsAt()))
                        .param("end", moments.clock(order.endsAt()))
                        .param("headCount", "48")
                        .param("remark", "讲得 <b>好</b>")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("words.jpg")))
                .andExpect(content().string(containsString("讲得 &lt;b&gt;好&lt;/b&gt;")))
                .andExpect(content().string(containsString("value=\"48\"")));
        pages.perform(multipart(page + "/report")
                        .file(photo("good.jpg", Pictures.jpeg()))
                        .param("day", moments.day(order.startsAt()))
                        .param("start", moments.clock(order.startsAt()))
                        .param("end", moments.clock(order.endsAt()))
                        .param("headCount", "４８")
                        .param("remark", "")
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        OrderFile file = AsProgram.call(() -> orders.file(id));
        assertThat(file.order().state()).isEqualTo(OrderState.DELIVERED);
        assertThat(file.delivery().headCount()).isEqualTo(48);
        assertThat(file.photoIds()).hasSize(1);
    }

    @Test
    void thePaperShowsTheContactToTheUnitAndToNobodyWhoMayNot() throws Exception {
        Unit village = fixtures.unit();
        Order order = made.submitted(made.draft(village));
        var keeper = fixtures.signIn(Role.KEEPER, village.id());
        assertThat(keeper).isNotNull();
        pages.perform(get("/print/order/" + order.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(order.number())))
                .andExpect(content().string(containsString("王小明")));
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        pages.perform(get("/print/order/" + order.id())).andExpect(status().isNotFound());
        SecurityContextHolder.clearContext();
    }

    private static MockMultipartFile photo(String name, byte[] content) {
        return new MockMultipartFile("photos", name, "image/jpeg", content);
    }

    private String link(Lecturer lecturer) {
        return AsProgram.call(() -> links.make(lecturer.id()));
    }
}
