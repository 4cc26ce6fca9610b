package org.jiangtai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiangtai.identity.AmongModules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** The rules of the house that a compiler does not know, each with its reason. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jiangtai");

    @Test
    void everyServiceMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .because("a permission that is not stated is not asked for")
                .check(HOUSE);
    }

    @Test
    void entitiesStayInTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("modules hold each other's ids, never each other's entities")
                .check(HOUSE);
    }

    @Test
    void repositoriesStayInTheirModule() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .because("the service is the door of the room")
                .check(HOUSE);
    }

    @Test
    void viewsAndPagesNeverAskRepositories() {
        noClasses()
                .that()
                .resideInAnyPackage("..ui..", "..web..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .because("a rule lives in one place, and that is the service")
                .check(HOUSE);
    }

    @Test
    void vaadinStaysInTheUi() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..uikit..", "org.jiangtai.identity")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("the desk is one of two faces; what it shows must not know how it is shown")
                .check(HOUSE);
    }

    @Test
    void theWebStaysInTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..ui..", "org.jiangtai.identity", "org.jiangtai.shell")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
                .because("a service serves the desk, the pages and the door alike")
                .check(HOUSE);
    }

    @Test
    void viewsAreForTheRouterAlone() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..ui")
                .because("the layout finds views by their annotations, and nobody else needs them")
                .check(HOUSE);
    }

    @Test
    void controllersAreForTheDispatcherAlone() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..web")
                .because("pages are reached by their address only")
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("a test must be able to say what time it is")
                .check(HOUSE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a class shows what it needs in its constructor")
                .check(HOUSE);
    }

    @Test
    void staticFieldsAreConstants() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .because("static state is shared by everybody who is signed in")
                .check(HOUSE);
    }

    @Test
    void componentsAreNotStyledInJava() {
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("getStyle")))
                .because("colours, sizes and styles stand in frontend/static")
                .check(HOUSE);
    }

    @Test
    void nobodyPrintsAStackTrace() {
        noClasses()
                .should()
                .callMethod(Throwable.class, "printStackTrace")
                .because("people get a sentence, the log gets the cause")
                .check(HOUSE);
    }

    @Test
    void componentsOfVaadinAreNoSpringServices() {
        noClasses()
                .that()
                .areAssignableTo(Component.class)
                .should()
                .beAnnotatedWith(Service.class)
                .because("a component belongs to one person's page")
                .check(HOUSE);
    }

    @Test
    void facesCallNothingThatIsAmongModules() {
        noClasses()
                .that()
                .resideInAnyPackage("..ui..", "..web..")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                                AmongModules.class)))
                .because("such a method trusts its caller to have asked who is asking")
                .check(HOUSE);
    }

    @Test
    void viewsHaveNoStatementOfTheirOwn() {
        noClasses()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .because("a view opens to whoever may call the service's method that it is for")
                .check(HOUSE);
    }
}
