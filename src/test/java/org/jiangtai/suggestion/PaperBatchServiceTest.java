package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Publishing;
import org.jiangtai.testing.TextSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class PaperBatchServiceTest {

    private static final BatchHead KEPT = new BatchHead("村委会档案柜", true);

    @Autowired
    BatchClock left;

    @Autowired
    CourseClock courses;

    @Autowired
    DissolutionService dissolutions;

    @Autowired
    Fixtures fixtures;

    @Autowired
    PaperBatchService batches;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    HandlingService handling;

    @Autowired
    MergeService merges;

    @Autowired
    InboxService inbox;

    @Autowired
    PublicationService publications;

    @Autowired
    SuggestionRepository rows;

    private long unit;

    @BeforeEach
    void aKeeperSitsDownWithAStack() {
        unit = fixtures.unit().id();
        fixtures.signIn(Role.KEEPER, unit);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachSlipIsSavedAsItIsEnteredAndTheStackGoesOnWhereItWasLeft() {
        Event event = fixtures.openEvent(10);
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertThat(batches.open()).isEmpty();
        BatchLine first = batches.add(null, KEPT, slip("路灯坏了", "王小明", "13800138000"));
        var of = new PaperSlip("桥窄", unit, "东桥", event.code(), Category.ROADS, "", "", true, day);
        BatchLine second = batches.add(first.batchId(), KEPT, of);

        assertThat(second.number()).isEqualTo(2);
        PaperBatchService.OpenBatch open = batches.open().orElseThrow();
        assertThat(open.head()).isEqualTo(KEPT);
        assertThat(open.last()).isEqualTo(of);
        assertThat(batches.lines(open.id())).containsExactly(first, second);
        SuggestionEntity row = rows.findByTrackingCode(second.trackingCode()).orElseThrow();
        assertThat(row.anonymous).isTrue();
        assertThat(row.eventId).isEqualTo(event.id());
        assertThat(row.saidOn).isEqualTo(day);
        assertThat(AsProgram.call(() -> inbox.find(InboxQuery.of(InboxPart.OPEN), 0, 500)))
                .filteredOn(one -> one.id() == row.id)
                .extracting(InboxRow::event)
                .containsExactly(event.title());

        batches.finish(open.id());
        assertThat(batches.open()).isEmpty();
        assertThatThrownBy(() -> batches.add(open.id(), KEPT, of)).isInstanceOf(BatchFinished.class);
        assertThatThrownBy(() -> batches.takeBack(open.id())).isInstanceOf(BatchFinished.class);
    }

    @Test
    void theLastSlipIsTakenBackAsIfItHadNeverBeen() {
        long batch = batches.add(null, KEPT, slip("一", "", "")).batchId();
        BatchLine wrong = batches.add(batch, KEPT, slip("二", "王小明", "13800138000"));
        // What the public figures keep of it goes, too.
        courses.look();
        assertThat(batches.takeBack(batch)).isEqualTo(slip("二", "王小明", "13800138000"));
        assertThat(suggestions.track(wrong.trackingCode())).isEmpty();
        assertThat(batches.lines(batch)).hasSize(1);
        assertThat(batches.add(batch, KEPT, slip("二", "", "")).number()).isEqualTo(2);

        long last = batches.lines(batch).getLast().suggestionId();
        AsProgram.run(() -> handling.accept(last));
        assertThatThrownBy(() -> batches.takeBack(batch)).isInstanceOf(CannotTakeBack.class);
        assertThatThrownBy(() -> batches.takeBack(0)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSlipThatAnotherOneGoesOnWithStays() {
        BatchLine other = batches.add(null, KEPT, slip("路灯坏了", "", ""));
        BatchLine lead = batches.add(other.batchId(), KEPT, slip("路灯不亮", "", ""));
        AsProgram.run(() -> merges.merge(lead.suggestionId(), List.of(other.suggestionId())));
        assertThatThrownBy(() -> batches.takeBack(lead.batchId())).isInstanceOf(CannotTakeBack.class);
        assertThat(batches.lines(lead.batchId())).hasSize(2);
        AsProgram.run(() -> merges.unmerge(other.suggestionId()));
        batches.takeBack(lead.batchId());
        assertThat(batches.lines(lead.batchId())).hasSize(1);
    }

    @Test
    void aStackThatIsLeftLyingIsFinishedAfterADay() {
        long batch = batches.add(null, KEPT, slip("一", "王小明", "13800138000")).batchId();
        left.look(Instant.now().plus(Duration.ofHours(23)));
        assertThat(batches.open()).isPresent();
        left.look(Instant.now().plus(Duration.ofHours(25)));
        assertThat(batches.open()).isEmpty();
        assertThatThrownBy(() -> batches.add(batch, KEPT, slip("二", "", ""))).isInstanceOf(BatchFinished.class);
    }

    @Test
    void whatWasSaidOfSlipsWithNamesIsNotUnsaidByLaterOnes() {
        long batch = batches.add(null, KEPT, slip("一", "王小明", "")).batchId();
        batches.add(batch, new BatchHead("", false), slip("二", "", ""));
        assertThat(batches.open().orElseThrow().head()).isEqualTo(KEPT);
    }

    @Test
    void nothingIsGivenToAUnitThatIsNoMore() {
        AsProgram.run(() -> dissolutions.dissolve(unit, null));
        assertRefused(KEPT, slip("路灯", "", ""), "unitId");
    }

    @Test
    void theRulesAreThoseOfTheResidentsForm() {
        assertRefused(new BatchHead("村委会", false), slip("路灯", "王小明", ""), "consent");
        assertRefused(new BatchHead("", true), slip("路灯", "王小明", ""), "papers");
        assertRefused(KEPT, slip("", "", ""), "what");
        assertRefused(KEPT, slip("路灯", "", "12"), "phone");
        assertRefused(KEPT, new PaperSlip("路灯", unit, "", null, null, "", "", false, null), "category");
        assertRefused(
                KEPT,
                new PaperSlip("路灯", fixtures.unit().id(), "", null, Category.ROADS, "", "", false, null),
                "unitId");
        assertRefused(
                KEPT,
                new PaperSlip("路灯", unit, "", null, Category.ROADS, "", "", false, LocalDate.of(2999, 1, 1)),
                "saidOn");
        assertThat(batches.add(null, new BatchHead("", false), slip("路灯", "", ""))
                        .name())
                .as("who leaves nothing agrees to nothing")
                .isEmpty();
    }

    @Test
    void aStackIsItsKeepersOwn() {
        long batch = batches.add(null, KEPT, slip("路灯", "", "")).batchId();
        fixtures.signIn(Role.KEEPER, unit);
        assertThatThrownBy(() -> batches.lines(batch)).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> batches.add(batch, KEPT, slip("路灯", "", ""))).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> batches.takeBack(batch)).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> batches.finish(batch)).isInstanceOf(NotYourUnit.class);
        assertThat(batches.open()).isEmpty();
    }

    @Test
    void aSlipThatSaysWhatAnotherSaysIsCountedThereOnceForAPhone() {
        String code = suggestions.submit(
                new NewSuggestion("路灯坏了", unit, "", null, Category.ROADS, "", "", true, true, false), List.of());
        long id = suggestions.track(code).orElseThrow().id();
        AsProgram.run(() -> handling.accept(id));
        Publishing.publish(publications, id, "路灯坏了");
        assertThat(batches.support(id, "13800138000")).isPresent();
        assertThat(batches.support(id, "138 0013 8000"))
                .as("nothing that an undo could take back")
                .isEmpty();
        assertThat(batches.support(id, "")).isPresent();
        assertThat(AsProgram.call(() -> inbox.require(id)).supporters()).isEqualTo(2);
    }

    @Test
    void whateverStandsOnASlipIsKeptAsItWasMeant() {
        Long batch = null;
        for (TextSamples.Sample sample : TextSamples.texts()) {
            BatchLine line = batches.add(batch, KEPT, slip(sample.typed(), "", ""));
            batch = line.batchId();
            assertThat(line.what()).isEqualTo(sample.kept());
        }
        for (TextSamples.Sample sample : TextSamples.names()) {
            assertThat(batches.add(batch, KEPT, slip("路灯", sample.typed(), "")).name())
                    .isEqualTo(sample.kept());
        }
        TextSamples.noTexts().forEach(text -> assertRefused(KEPT, slip(text, "", ""), "what"));
        TextSamples.noNames().stream()
                .filter(name -> !name.isBlank())
                .forEach(name -> assertRefused(KEPT, slip("路灯", name, ""), "name"));
    }

    private void assertRefused(BatchHead head, PaperSlip slip, String field) {
        assertThat(batches.check(head, slip)).extracting(InvalidInput::field).contains(field);
        assertThatThrownBy(() -> batches.add(null, head, slip))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private PaperSlip slip(String what, String name, String phone) {
        return new PaperSlip(what, unit, "", null, Category.ROADS, name, phone, false, null);
    }
}
