package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.followup.Assignment;
import org.jiangtai.shared.Failure;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.InboxRow;
import org.jiangtai.suggestion.MergeService;
import org.jiangtai.suggestion.OfficeService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.PagedList;
import org.springframework.stereotype.Component;

/** What can be done with many suggestions at once; those that it cannot be done with are named, with the reason. */
@Component
class BulkHandling {

    private final HandlingService handling;
    private final MergeService merging;
    private final OfficeService offices;
    private final Wording wording;
    private final Feedback feedback;

    BulkHandling(
            HandlingService handling, MergeService merging, OfficeService offices, Wording wording, Feedback feedback) {
        this.handling = handling;
        this.merging = merging;
        this.offices = offices;
        this.wording = wording;
        this.feedback = feedback;
    }

    void accept(Set<InboxRow> chosen, PagedList<InboxRow> list) {
        feedback.bulk(handling.acceptAll(ids(chosen)), "suggestion.done.acceptedAll", names(chosen));
        done(list);
    }

    void assign(Set<InboxRow> chosen, PagedList<InboxRow> list) {
        var category = chosen.iterator().next().category();
        var dialog = new AssignDialog(offices.usual(category), wording.units(), feedback, (Assignment assignment) -> {
            feedback.bulk(handling.assignAll(ids(chosen), assignment), "suggestion.done.assignedAll", names(chosen));
            done(list);
        });
        dialog.open();
    }

    /** The one with the most supporters leads, then the oldest, unless somebody says otherwise. */
    void merge(Set<InboxRow> chosen, PagedList<InboxRow> list) {
        if (chosen.size() < 2) {
            feedback.failed("suggestion.merge.two");
            return;
        }
        Dialog dialog = new LeadDialog(List.copyOf(chosen), lead -> {
            try {
                merging.merge(lead.id(), ids(chosen));
                feedback.done("suggestion.done.merged", chosen.size() - 1);
                done(list);
            } catch (Failure failure) {
                feedback.failed(failure);
            }
        });
        dialog.open();
    }

    private static void done(PagedList<InboxRow> list) {
        list.clearSelection();
        list.refresh();
    }

    private static Set<Long> ids(Set<InboxRow> chosen) {
        return chosen.stream().map(InboxRow::id).collect(Collectors.toSet());
    }

    private static Map<Long, String> names(Set<InboxRow> chosen) {
        return chosen.stream()
                .collect(Collectors.toMap(
                        InboxRow::id, ((Function<InboxRow, String>) InboxRow::what).andThen(Wording::firstWords)));
    }
}
