package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.jiangtai.checkin.AttendanceService;
import org.jiangtai.checkin.DoorList;

/** Chooses one of the door's lists, or all of them; hidden while the event has only one. */
final class ListChoice extends Div {

    private static final int FIRST = 1;

    private final Select<Integer> select = new Select<>();

    /**
     * The choice.
     *
     * @param all whether all lists together can be chosen
     */
    ListChoice(List<DoorList> lists, boolean all, Runnable changed) {
        select.setLabel(getTranslation("attendance.list"));
        select.setItems(Stream.concat(
                        all ? Stream.of(AttendanceService.ANY_LIST) : Stream.empty(),
                        lists.stream().map(DoorList::number))
                .toList());
        select.setItemLabelGenerator(number -> label(lists, number));
        select.setValue(all ? AttendanceService.ANY_LIST : FIRST);
        select.addValueChangeListener(change -> changed.run());
        add(select);
        setVisible(lists.size() > 1);
    }

    /** The list's number, or that of any. */
    int number() {
        return select.getValue();
    }

    /** The list that is written to: the chosen one, or the first where all are shown together. */
    int toWrite() {
        return number() == AttendanceService.ANY_LIST ? FIRST : number();
    }

    /** The address of a paper or a screen, for the chosen list. */
    String address(String of) {
        return number() == AttendanceService.ANY_LIST ? of : of + "?list=" + number();
    }

    private String label(List<DoorList> lists, int number) {
        return lists.stream()
                .filter(list -> list.number() == number)
                .findFirst()
                .map(list -> list.name().isEmpty() ? getTranslation("attendance.list.first") : list.name())
                .orElseGet(() -> getTranslation("attendance.list.any"));
    }
}
