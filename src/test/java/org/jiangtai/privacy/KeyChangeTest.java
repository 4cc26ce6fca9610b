package org.jiangtai.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangtai.shared.KeysOfTests.NEW;
import static org.jiangtai.shared.KeysOfTests.OLD;

import java.util.ArrayList;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.registration.AlreadyRegistered;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RosterService;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.KeysOfTests;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.SealedPhones;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.InboxOrder;
import org.jiangtai.suggestion.InboxPart;
import org.jiangtai.suggestion.InboxQuery;
import org.jiangtai.suggestion.InboxRow;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A change of keys under way, on rows half of which the old key sealed. */
@DatabaseTest
@TestPropertySource(properties = {"jiangtai.key=" + NEW, "jiangtai.key-old=" + OLD, "jiangtai.key-change-after=10h"})
class KeyChangeTest {

    private static final PhoneVault BEFORE = KeysOfTests.vault(OLD);
    private static final PhoneVault AFTER = KeysOfTests.vault(NEW);

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    RosterService roster;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    InboxService inbox;

    @Autowired
    LecturerService lecturers;

    @Autowired
    VenueService venues;

    @Autowired
    List<SealedPhones> phones;

    @Autowired
    PhoneVault vault;

    @Autowired
    JdbcClient database;

    private final List<Deed> record = new ArrayList<>();

    @Test
    void whileBothKeysAreInUsePeopleAreFoundAndNobodyRegistersTwice() {
        Event event = fixtures.openEvent(10);
        String oldPhone = Fixtures.phone();
        String newPhone = Fixtures.phone();
        Registration old = register(event, "王芳", oldPhone);
        sealByOldKey(old, "王芳", oldPhone, false);
        Registration fresh = register(event, "李四", newPhone);
        fixtures.signIn(Role.ORGANISER);

        assertThat(roster.matching(event.id(), oldPhone)).containsExactly(old.id());
        assertThat(roster.matching(event.id(), newPhone)).containsExactly(fresh.id());
        assertThat(registrations.search(event.id(), oldPhone.substring(7))).isNotEmpty();
        assertThat(roster.contacts(event.id()).get(old.id()).phone()).isEqualTo(oldPhone);
        assertThatThrownBy(() -> register(event, "王芳", oldPhone)).isInstanceOf(AlreadyRegistered.class);
        assertThatThrownBy(() -> register(event, "李四", newPhone)).isInstanceOf(AlreadyRegistered.class);
    }

    @Test
    void aRunThatWasCutShortIsFinishedByTheNextAndThenTheOldKeyMayGo() {
        Event event = fixtures.openEvent(10);
        List<String> numbers = new ArrayList<>();
        List<Registration> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(Fixtures.phone());
            people.add(register(event, "王" + i, numbers.get(i)));
            sealByOldKey(people.get(i), "王" + i, numbers.get(i), i == 0);
        }
        registrations.cancel(people.get(4).token());
        SealedPhones rows = named("registrations");
        long left = rows.left();
        assertThat(left).isGreaterThanOrEqualTo(5);

        // Two rows are done when the program is killed; the next start knows nothing of it but what the rows say.
        rows.sealAnew(rows.waiting(0, 2));
        assertThat(rows.left()).isEqualTo(left - 2);
        change().run();

        assertThat(rows.left()).isZero();
        assertThat(record).extracting(Deed::action).containsExactly("Keys.changed");
        for (int i = 0; i < 5; i++) {
            byte[] sealed = database.sql("select phone_sealed from registration where id = ?")
                    .param(people.get(i).id())
                    .query(byte[].class)
                    .single();
            assertThat(AFTER.open(sealed).national()).isEqualTo(numbers.get(i));
            PhoneNumber phone = PhoneNumber.parseMobile(numbers.get(i));
            assertThat(text("phone_fingerprint", people.get(i))).isEqualTo(AFTER.fingerprint(phone));
            assertThat(text("person_key", people.get(i)))
                    .isEqualTo(i == 4 ? null : AFTER.fingerprint(phone.e164() + " 王" + i));
        }
        assertThatThrownBy(() -> register(event, "王1", numbers.get(1))).isInstanceOf(AlreadyRegistered.class);

        change().run();
        assertThat(rows.left()).isZero();
    }

    @Test
    void whatNoKeyOpensHoldsUpNothingElse() {
        Event event = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        Registration broken = register(event, "王芳", Fixtures.phone());
        Registration whole = register(event, "李四", phone);
        sealByOldKey(broken, "王芳", Fixtures.phone(), false);
        sealByOldKey(whole, "李四", phone, false);
        Lecturer lecturer = fixtures.lecturer();
        database.sql("update lecturer set phone_sealed = ?, sealed_with = null where id = ?")
                .param(BEFORE.seal(PhoneNumber.parseMobile(phone)))
                .param(lecturer.id())
                .update();
        database.sql("update registration set phone_sealed = ? where id = ?")
                .param(new byte[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7})
                .param(broken.id())
                .update();

        change().run();

        assertThat(named("registrations").waiting(0, 10)).containsExactly(broken.id());
        assertThat(named("lecturers").left()).isZero();
        assertThat(record).isEmpty();

        database.sql("update registration set phone_sealed = null where id = ?")
                .param(broken.id())
                .update();
        change().run();
        assertThat(record).extracting(Deed::action).containsExactly("Keys.changed");
    }

    @Test
    void theSamePersonUnderBothKeysHoldsUpNothing() {
        Event event = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        Registration first = register(event, "王芳", phone);
        sealByOldKey(first, "王芳", phone, false);
        Registration twin = register(event, "王方", phone);
        database.sql("update registration set name = '王芳', person_key = ? where id = ?")
                .param(AFTER.fingerprint(PhoneNumber.parseMobile(phone).e164() + " 王芳"))
                .param(twin.id())
                .update();

        change().run();

        assertThat(named("registrations").left()).isZero();
        assertThat(text("person_key", first)).isNull();
        assertThat(text("person_key", twin)).isNotNull();
    }

    @Test
    void suggestionsLecturersAndContactsOfVenuesAreSealedAnewToo() {
        String phone = Fixtures.phone();
        String code = suggestions.submit(
                new NewSuggestion("路灯不亮", null, "", null, Category.ROADS, "王芳", phone, false, true, true), List.of());
        long id = suggestions.track(code).orElseThrow().id();
        PhoneNumber number = PhoneNumber.parseMobile(phone);
        database.sql("update suggestion set phone_sealed = ?, phone_fingerprint = ?, sealed_with = null where id = ?")
                .param(BEFORE.seal(number))
                .param(BEFORE.fingerprint(number))
                .param(id)
                .update();
        Lecturer lecturer = fixtures.lecturer();
        database.sql("update lecturer set phone_sealed = ?, sealed_with = null where id = ?")
                .param(BEFORE.seal(number))
                .param(lecturer.id())
                .update();
        Venue venue = fixtures.venue();
        database.sql("update venue set contact_phone_sealed = ?, sealed_with = null where id = ?")
                .param(BEFORE.seal(number))
                .param(venue.id())
                .update();
        fixtures.signIn(Role.ORGANISER);
        assertThat(found(phone)).containsExactly(id);

        change().run();

        assertThat(phones).allSatisfy(some -> assertThat(some.left()).isZero());
        assertThat(found(phone)).containsExactly(id);
        assertThat(AsProgram.call(() -> inbox.reveal(id)).phone()).isEqualTo(phone);
        assertThat(AsProgram.call(() -> lecturers.reveal(lecturer.id()))).isEqualTo(phone);
        byte[] sealed = database.sql("select phone_sealed from lecturer where id = ?")
                .param(lecturer.id())
                .query(byte[].class)
                .single();
        assertThat(AFTER.open(sealed)).isEqualTo(number);
        assertThat(AsProgram.call(() -> venues.reveal(venue.id()))).isEqualTo(phone);
    }

    private KeyChange change() {
        return new KeyChange(phones, vault, new Recorder() {
            @Override
            public void write(Deed deed) {
                record.add(deed);
            }

            @Override
            public void note(String name, String value) {}
        });
    }

    private SealedPhones named(String name) {
        return phones.stream()
                .filter(some -> some.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private String text(String column, Registration row) {
        return database.sql("select " + column + " from registration where id = ?")
                .param(row.id())
                .query((set, number) -> set.getString(1))
                .list()
                .getFirst();
    }

    private void sealByOldKey(Registration row, String name, String typed, boolean nameless) {
        PhoneNumber phone = PhoneNumber.parseMobile(typed);
        database.sql("update registration set phone_sealed = ?, phone_fingerprint = ?, person_key = ?, sealed_with = ? "
                        + "where id = ?")
                .param(nameless ? KeysOfTests.sealedWithoutName(BEFORE, phone) : BEFORE.seal(phone))
                .param(BEFORE.fingerprint(phone))
                .param(BEFORE.fingerprint(phone.e164() + " " + name))
                .param(nameless ? null : BEFORE.currentKey())
                .param(row.id())
                .update();
    }

    private Registration register(Event event, String name, String phone) {
        return registrations
                .register(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister(name, phone, false)), true, false, false))
                .getFirst();
    }

    private List<Long> found(String phone) {
        var query = new InboxQuery(InboxPart.ALL, null, null, null, phone, InboxOrder.NEWEST);
        return inbox.find(query, 0, 10).stream().map(InboxRow::id).toList();
    }
}
