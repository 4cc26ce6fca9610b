package org.jiangtai;

import org.jiangtai.audit.VerifyRecord;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole program: a modular monolith with two faces, the desk and the public pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class JiangtaiApplication {

    public static void main(String[] args) {
        if (args.length > 0 && "verify-record".equals(args[0])) {
            System.exit(VerifyRecord.run());
        }
        SpringApplication.run(JiangtaiApplication.class, args);
    }
}
