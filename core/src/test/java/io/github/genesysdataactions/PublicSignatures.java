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
    private final String door;

    /** @param door the one method that may, because that is what it is for */
    PublicSignatures(String foreign, String door) {
        super("show no type of " + foreign);
        this.foreign = foreign;
        this.door = door;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            boolean visible = unit.getModifiers().contains(JavaModifier.PUBLIC)
                    || unit.getModifiers().contains(JavaModifier.PROTECTED);
            boolean shows = isForeign(unit.getRawReturnType())
                    || unit.getRawParameterTypes().stream().anyMatch(this::isForeign);
            if (visible && shows && !unit.getName().equals(door)) {
                events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " shows a type of " + foreign));
            }
        }
    }

    private boolean isForeign(JavaClass type) {
        return type.getBaseComponentType().getName().startsWith(foreign);
    }
}
