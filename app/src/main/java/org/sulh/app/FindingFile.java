package org.sulh.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sulh.model.Finding;
import org.sulh.model.cases.CaseStep.Motion;
import org.sulh.record.entry.CaseKind;
import org.sulh.register.entry.Json;
import org.sulh.register.wire.MalformedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The text of a finding in a YAML or JSON file, with the members that its entry has: clause, incident, against, conclusion,
 * severity, intent, standard, reasons, evidence, excuse.
 */
final class FindingFile {
    private static final ObjectMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FindingFile() {}

    /** @throws UsageException when the file holds no text of a finding, with the line or the member and the mend */
    static Finding.Text read(Path file, String caseId) {
        String text = new String(RegisterFiles.bytes(file), StandardCharsets.UTF_8);
        try {
            ObjectMapper mapper = file.toString().endsWith(".json") ? JSON : YAML;
            Json.Obj motion = Json.Obj.EMPTY.with("case", caseId).with("text", json(mapper.readTree(text)));
            return ((Motion) CaseKind.MOTION.read(motion).step()).text();
        } catch (JacksonException e) {
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new UsageException(file + line + ": " + e.getOriginalMessage() + "; correct it there", e);
        } catch (MalformedException e) {
            throw new UsageException(file + ": " + e.getMessage() + "; correct the member", e);
        }
    }

    private static Json json(JsonNode node) {
        if (node.isObject()) {
            Map<String, Json> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), json(member.getValue())));
            return Json.Obj.of(members);
        }
        if (node.isArray()) {
            List<Json> elements = new ArrayList<>();
            node.forEach(element -> elements.add(json(element)));
            return new Json.Arr(elements);
        }
        if (node.isNull() || node.isMissingNode()) {
            return new Json.Null();
        }
        return Json.of(node.asString());
    }
}
