package org.sleepfollowup.dashboard.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs the installation.
 *
 * @param operatorKey empty: the operator's calls are refused
 */
@ConfigurationProperties("sleepfollowup")
record OperatorProperties(@DefaultValue("") String operatorKey) {
    @Override
    public String toString() {
        return "OperatorProperties[hidden]";
    }
}
