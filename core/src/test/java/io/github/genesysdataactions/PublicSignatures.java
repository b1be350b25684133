package io.github.genesysdataactions;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Finds public and protected methods and constructors whose parameters or result are types of a foreign package. */
final class PublicSignatures extends ArchCondition<JavaClass> {
    private final String foreign;

    PublicSignatures(String foreign) {
        super("show no type of " + foreign);
        this.foreign = foreign;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            boolean visible = unit.getModifiers().contains(JavaModifier.PUBLIC)
                    || unit.getModifiers().contains(JavaModifier.PROTECTED);
            boolean shows = unit.getRawReturnType().getName().startsWith(foreign)
                    || unit.getRawParameterTypes().stream()
                            .anyMatch(parameter -> parameter.getName().startsWith(foreign));
            if (visible && shows) {
                events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " shows a type of " + foreign));
            }
        }
    }
}
