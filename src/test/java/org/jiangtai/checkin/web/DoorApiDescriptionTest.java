package org.jiangtai.checkin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class DoorApiDescriptionTest {

    @Autowired
    MockMvc mvc;

    @Test
    void theDoorsInterfaceIsDescribedAndNothingElse() throws Exception {
        String described = mvc.perform(get("/api/openapi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode openApi = JsonMapper.builder().build().readTree(described);

        List<String> paths = openApi.get("paths").propertyNames().stream().toList();
        assertThat(paths)
                .contains(
                        "/api/door/roster",
                        "/api/door/state",
                        "/api/door/entries",
                        "/api/door/batches",
                        "/api/door/walk-ins",
                        "/api/door/entries/{id}/undo")
                .allMatch(path -> path.startsWith("/api/door/"));
        assertThat(openApi.at("/components/securitySchemes/deviceLink/scheme").asString())
                .isEqualTo("bearer");
        assertThat(openApi.at("/components/schemas/ItemRequest/properties/nonce/maxLength")
                        .asInt())
                .isEqualTo(36);
        assertThat(described).doesNotContain("DeviceToken");
    }
}
