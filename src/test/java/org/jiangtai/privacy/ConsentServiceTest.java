package org.jiangtai.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.OwnRegistrationService;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ConsentServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    ConsentService consents;

    @Autowired
    RegistrationService registrations;

    @Autowired
    OwnRegistrationService own;

    @Autowired
    AgreementsInWords words;

    @Test
    void everyPurposeHasATextInBothLanguages() {
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            ConsentText text = consents.current(purpose);
            assertThat(text.in(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
            assertThat(text.in(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void aNewVersionChangesNoOldOneAndWhatSomebodyAgreedToStaysReadable() {
        ConsentText before = consents.current(ConsentPurpose.REGISTRATION);
        Event event = fixtures.openEvent(10);
        Registration child = registrations
                .register(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister("王小明", Fixtures.phone(), true)), true, true, false))
                .getFirst();
        fixtures.signIn(Role.ORGANISER);

        ConsentText after = consents.publish(ConsentPurpose.REGISTRATION, "新的说明", "New text " + Fixtures.unique());
        ConsentText last = consents.publish(ConsentPurpose.REGISTRATION, "更新的说明", "Newer text");

        assertThat(List.of(before.version(), after.version(), last.version())).doesNotHaveDuplicates();
        assertThat(consents.current(ConsentPurpose.REGISTRATION)).isEqualTo(last);
        assertThat(consents.find(ConsentPurpose.REGISTRATION, before.version())).contains(before);
        var kept = own.see(child.token());
        assertThat(kept.consentVersion()).isEqualTo(before.version());
        assertThat(kept.consentedAt()).isNotNull();
        assertThat(kept.guardianVersion())
                .isEqualTo(consents.current(ConsentPurpose.GUARDIAN).version());
        assertThat(words.inWords(ConsentPurpose.REGISTRATION, before.version(), child.registeredAt()))
                .containsAnyOf(before.chinese(), before.english());
    }

    @Test
    void anAnswerToATextThatIsNotInForceIsAskedAgain() {
        ConsentPurpose purpose = ConsentPurpose.SUGGESTION;
        String now = consents.current(purpose).version();

        assertThat(consents.agreed(purpose, Agreement.toShown(now), "consent")).isEqualTo(now);
        assertThat(consents.agreed(purpose, Agreement.byWord(true), "consent")).isEqualTo(now);
        assertThat(consents.agreed(purpose, Agreement.toShown(null), "consent")).isNull();
        assertThatThrownBy(() -> consents.agreed(purpose, Agreement.toShown("on"), "consent"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aVersionSaysSomethingNewInBothLanguages() {
        fixtures.signIn(Role.ORGANISER);
        ConsentText now = consents.current(ConsentPurpose.GUARDIAN);

        assertThatThrownBy(() -> consents.publish(ConsentPurpose.GUARDIAN, now.chinese(), now.english()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> consents.publish(ConsentPurpose.GUARDIAN, "新的", " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> consents.publish(ConsentPurpose.GUARDIAN, "字".repeat(1001), "x"))
                .isInstanceOf(InvalidInput.class);
    }
}
