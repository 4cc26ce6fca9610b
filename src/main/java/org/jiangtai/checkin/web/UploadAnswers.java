package org.jiangtai.checkin.web;

import org.jiangtai.checkin.Refusal;
import org.jiangtai.checkin.Upload;
import org.jiangtai.checkin.Verdict;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of an upload, for the device and, where a person has to know, in a sentence. */
@Component
class UploadAnswers {

    private final DoorAnswers door;
    private final Texts texts;

    UploadAnswers(DoorAnswers door, Texts texts) {
        this.door = door;
        this.texts = texts;
    }

    /**
     * One answer.
     *
     * @param forced what the rules would have said; null if nothing
     * @param sentence why it could not be kept, or what the door says of it; empty if there is nothing to say
     */
    record ItemAnswer(
            String nonce,
            Upload.Status status,
            @Nullable Long entryId,
            @Nullable Refusal forced,
            @Nullable Refusal refusal,
            String who,
            @Nullable Long registrationId,
            String sentence) {}

    ItemAnswer of(Upload.Answer answer) {
        Verdict verdict = answer.verdict();
        if (verdict == null) {
            return new ItemAnswer(answer.nonce(), answer.status(), null, null, null, "", null, why(answer.invalid()));
        }
        return new ItemAnswer(
                answer.nonce(),
                answer.status(),
                verdict.entryId(),
                answer.forced(),
                verdict.refusal(),
                verdict.who(),
                verdict.registrationId(),
                door.sentence(verdict));
    }

    private String why(@Nullable RuntimeException invalid) {
        return switch (invalid) {
            case InvalidInput input -> texts.of(input);
            case Failure failure -> texts.of(failure);
            case null, default -> "";
        };
    }
}
