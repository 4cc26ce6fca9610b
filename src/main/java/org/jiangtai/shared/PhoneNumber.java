package org.jiangtai.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A phone number in international form ({@code +8613800138000}). */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final int HOME_CODE = 86;

    /**
     * Reads a resident's mobile number of mainland China, as people type it: full-width digits, spaces, hyphens.
     *
     * @throws InvalidInput for the field {@code phone} if it is none
     */
    public static PhoneNumber parseMobile(@Nullable String typed) {
        var number = read(typed);
        if (number.getCountryCode() != HOME_CODE || LIBRARY.getNumberType(number) != PhoneNumberType.MOBILE) {
            throw new InvalidInput("phone", "invalid.phone.mobile");
        }
        return new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164));
    }

    /**
     * Reads the number of an office or a hall: a landline will do.
     *
     * @throws InvalidInput for the field {@code phone} if it is no number
     */
    public static PhoneNumber parseContact(@Nullable String typed) {
        return new PhoneNumber(LIBRARY.format(read(typed), PhoneNumberFormat.E164));
    }

    private static com.google.i18n.phonenumbers.Phonenumber.PhoneNumber read(@Nullable String typed) {
        String plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\s]", "");
        if (plain.isEmpty()) {
            throw new InvalidInput("phone", "invalid.phone.empty");
        }
        if (plain.matches("86\\D?1.*")) {
            plain = "+" + plain;
        }
        try {
            var number = LIBRARY.parse(plain, HOME);
            if (!LIBRARY.isValidNumber(number) || plain.matches("0+1\\d{10}.*")) {
                throw new InvalidInput("phone", "invalid.phone.mobile");
            }
            return number;
        } catch (NumberParseException e) {
            throw new InvalidInput("phone", "invalid.phone.mobile");
        }
    }

    /** As people at home write it: {@code 13800138000}, {@code 0511-86921234}. */
    public String national() {
        try {
            var number = LIBRARY.parse(e164, HOME);
            if (number.getCountryCode() != HOME_CODE) {
                return e164;
            }
            if (LIBRARY.getNumberType(number) == PhoneNumberType.MOBILE) {
                return Long.toString(number.getNationalNumber());
            }
            String significant = LIBRARY.getNationalSignificantNumber(number);
            int area = LIBRARY.getLengthOfGeographicalAreaCode(number);
            return "0" + significant.substring(0, area) + "-" + significant.substring(area);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    /** What lists show: {@code 138****8000}. */
    public String masked() {
        String shown = national();
        int hyphen = shown.indexOf('-');
        String start = hyphen > 0 ? shown.substring(0, hyphen + 1) : shown.substring(0, 3);
        return start + "****" + lastFour();
    }

    public String lastFour() {
        return e164.substring(e164.length() - 4);
    }

    /**
     * Makes sure that somebody knows a number.
     *
     * @throws InvalidInput for the field {@code lastFour} if these are not its last four digits
     */
    public static void requireLastFour(PhoneNumber phone, String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (!phone.lastFour().equals(digits)) {
            throw new InvalidInput("lastFour", "invalid.lastFour");
        }
    }
}
