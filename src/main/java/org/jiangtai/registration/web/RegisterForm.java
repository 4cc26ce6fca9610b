package org.jiangtai.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.Question;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The form of an event's page as it was typed, so that it can be shown again as it was.
 *
 * @param consent the version that the box carried; null without a tick
 * @param guardianConsent the same for the guardian's box
 * @param unit the unit chosen, as its number; empty for none of them
 * @param answers to the organiser's questions, by question
 * @param filledByProgram a field that people do not see has something in it
 */
record RegisterForm(
        List<Member> people,
        String phone,
        @Nullable String consent,
        @Nullable String guardianConsent,
        String unit,
        Map<Long, String> answers,
        boolean filledByProgram) {

    private static final Pattern ANSWER = Pattern.compile("question-([0-9]{1,18})");

    /** One line of the form. */
    record Member(String name, boolean under14) {

        boolean isEmpty() {
            return name.isBlank() && !under14;
        }
    }

    static RegisterForm empty() {
        return new RegisterForm(List.of(new Member("", false)), "", null, null, "", Map.of(), false);
    }

    /** Reads what was sent; the boxes of the children carry the number of their line. */
    static RegisterForm read(HttpServletRequest request) {
        List<Member> people = new ArrayList<>();
        Set<String> children = Set.copyOf(sent(request, "under14"));
        List<String> names = sent(request, "name");
        for (int i = 0; i < Math.min(names.size(), RegistrationService.MOST_PEOPLE_AT_ONCE); i++) {
            people.add(new Member(names.get(i), children.contains(Integer.toString(i))));
        }
        if (people.isEmpty()) {
            people.add(new Member("", false));
        }
        return new RegisterForm(
                List.copyOf(people),
                text(request, "phone"),
                request.getParameter("consent"),
                request.getParameter("guardianConsent"),
                text(request, "unit"),
                answers(request),
                !text(request, "website").isEmpty());
    }

    public boolean mayAdd() {
        return people.size() < RegistrationService.MOST_PEOPLE_AT_ONCE;
    }

    RegisterForm withOneMore() {
        if (!mayAdd()) {
            return this;
        }
        List<Member> more = new ArrayList<>(people);
        more.add(new Member("", false));
        return with(more);
    }

    RegisterForm without(int line) {
        List<Member> fewer = new ArrayList<>(people);
        if (line > 0 && line < fewer.size()) {
            fewer.remove(line);
        }
        return with(fewer);
    }

    /** Lines that were added and left empty are no people. */
    RegisterForm withoutEmptyLines() {
        List<Member> filled = new ArrayList<>(people.subList(0, 1));
        people.stream().skip(1).filter(member -> !member.isEmpty()).forEach(filled::add);
        return with(filled);
    }

    boolean hasChildren() {
        return people.stream().anyMatch(Member::under14);
    }

    RegisterRequest toRequest(long eventId) {
        return new RegisterRequest(
                eventId,
                people.stream()
                        .map(member -> new PersonToRegister(member.name(), phone, member.under14()))
                        .toList(),
                Agreement.toShown(consent),
                Agreement.toShown(guardianConsent),
                false,
                unit.matches("[0-9]{1,18}") ? Long.valueOf(unit) : null,
                answers);
    }

    /** All that is wrong at once, by field, so that nobody has to send the form for each mistake. */
    Map<String, InvalidInput> mistakes(List<Question> questions) {
        Map<String, InvalidInput> found = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            String name = people.get(i).name();
            look(found, "name" + i, () -> PersonName.parse(name));
        }
        look(found, "phone", () -> PhoneNumber.parseMobile(phone));
        for (Question question : questions) {
            look(found, question.field(), () -> question.read(answers.get(question.id()), true));
        }
        if (hasChildren() && guardianConsent == null) {
            found.put("guardianConsent", new InvalidInput("guardianConsent", "invalid.guardianConsent"));
        }
        if (consent == null) {
            found.put("consent", new InvalidInput("consent", "invalid.consent"));
        }
        return found;
    }

    private static void look(Map<String, InvalidInput> found, String field, Runnable reading) {
        try {
            reading.run();
        } catch (InvalidInput invalid) {
            found.put(field, invalid);
        }
    }

    private RegisterForm with(List<Member> others) {
        return new RegisterForm(List.copyOf(others), phone, consent, guardianConsent, unit, answers, filledByProgram);
    }

    private static Map<Long, String> answers(HttpServletRequest request) {
        Map<Long, String> answers = new HashMap<>();
        for (String name : Collections.list(request.getParameterNames())) {
            Matcher question = ANSWER.matcher(name);
            if (question.matches()) {
                answers.put(Long.valueOf(question.group(1)), text(request, name));
            }
        }
        return Map.copyOf(answers);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static List<String> sent(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
