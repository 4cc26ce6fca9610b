package org.jiangtai.checkin.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.jiangtai.shared.Texts;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the door's interface at {@code /api/openapi}, so that other makers' scanners can speak it. */
@Configuration(proxyBeanMethods = false)
class DoorApiDescription {

    private static final String LINK = "deviceLink";

    /** The version of the interface; it changes when a scanner that was made for it would no longer work. */
    private static final String VERSION = "1";

    @Bean
    OpenAPI description(Texts texts) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(DeviceToken.class);
        return new OpenAPI()
                .info(new Info()
                        .title(texts.in(Texts.ENGLISH, "door.api.title"))
                        .description(texts.in(Texts.ENGLISH, "door.api.description"))
                        .version(VERSION))
                .components(new Components()
                        .addSecuritySchemes(
                                LINK,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(texts.in(Texts.ENGLISH, "door.api.token"))))
                .addSecurityItem(new SecurityRequirement().addList(LINK));
    }
}
