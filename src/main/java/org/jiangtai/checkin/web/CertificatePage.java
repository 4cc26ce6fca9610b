package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jiangtai.checkin.Certificate;
import org.jiangtai.checkin.CertificateService;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Certificates on paper, and the page that says whether one is right. */
@Controller
class CertificatePage {

    private final CertificateService certificates;
    private final RateLimit limit;
    private final Texts texts;
    private final String baseUrl;

    CertificatePage(
            CertificateService certificates,
            RateLimit limit,
            Texts texts,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.certificates = certificates;
        this.limit = limit;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /**
     * A certificate as it is printed.
     *
     * @param hours how long the event took, with at most one decimal
     */
    record Paper(Certificate certificate, String hours, String qr, String address) {}

    @GetMapping("/t/{token}/certificate")
    String own(@PathVariable("token") String token, Model model, HttpServletResponse response) {
        Discreet.mark(response);
        model.addAttribute("ticket", token);
        return papers(List.of(certificates.byTicket(token)), model);
    }

    @GetMapping("/print/certificate/{registrationId}")
    String one(@PathVariable("registrationId") long registrationId, Model model, HttpServletResponse response) {
        Discreet.mark(response);
        return papers(List.of(certificates.of(registrationId)), model);
    }

    @GetMapping("/print/certificates/{eventId}")
    String all(@PathVariable("eventId") long eventId, Model model, HttpServletResponse response) {
        Discreet.mark(response);
        return papers(certificates.ofAll(eventId), model);
    }

    @GetMapping("/certificate")
    String form(
            @RequestParam(name = "code", defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return code.isBlank() ? "checkin/certificate-check" : check(code, model, request, response);
    }

    @GetMapping("/certificate/{code}")
    String check(
            @PathVariable("code") String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        limit.count("certificate", request.getRemoteAddr());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        Optional<Certificate> found = certificates.check(code);
        if (found.isEmpty()) {
            response.setStatus(404);
        }
        model.addAttribute("asked", code);
        model.addAttribute("certificate", found.orElse(null));
        return "checkin/certificate-check";
    }

    private String papers(List<Certificate> some, Model model) {
        model.addAttribute("papers", some.stream().map(this::paper).toList());
        model.addAttribute("checkPage", baseUrl + "/certificate");
        return "checkin/certificate";
    }

    private Paper paper(Certificate certificate) {
        String address = baseUrl + "/certificate/" + certificate.code();
        long minutes = certificate.minutes();
        String hours = minutes % 60 == 0
                ? Long.toString(minutes / 60)
                : String.format(java.util.Locale.ROOT, "%.1f", minutes / 60.0);
        return new Paper(certificate, hours, QrSvg.of(address, texts.of("certificate.qr")), address);
    }
}
