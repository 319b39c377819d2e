package app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application that a user could have written: the starter makes the clients beans. */
@SpringBootApplication
public class UsageApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(UsageApplication.class, arguments);
    }
}
