namespace GoCenter.Tests.Support;

/// <summary>What a declared Deployment says about itself.</summary>
internal static class Workload
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    /// <summary>The value of the node label <c>node-pool</c> that its pods require.</summary>
    public static string? NodePool(Declared declared, string name)
    {
        const string node = "spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0]";
        return declared.Input(Deployment, name, $"{node}.key") == "node-pool"
            && declared.Input(Deployment, name, $"{node}.operator") == "In"
            ? declared.Input(Deployment, name, $"{node}.values")
            : null;
    }

    /// <summary>The path of a variable of its first container, or null where there is none.</summary>
    public static string? VariablePath(Declared declared, string name, string variable)
    {
        for (var i = 0; ; i++)
        {
            var path = $"spec.template.spec.containers[0].env[{i}]";
            if (declared.Input(Deployment, name, $"{path}.name") is not { } found)
                return null;
            if (found == variable)
                return path;
        }
    }

    /// <summary>The plain value of a variable of its first container, or null where there is none.</summary>
    public static string? Variable(Declared declared, string name, string variable) =>
        VariablePath(declared, name, variable) is { } path ? declared.Input(Deployment, name, $"{path}.value") : null;

    /// <summary>Secret and key that a variable of its first container refers to, or null where it refers to none.</summary>
    public static (string? Secret, string? Key)? SecretVariable(Declared declared, string name, string variable) =>
        VariablePath(declared, name, variable) is { } path
            && declared.Input(Deployment, name, $"{path}.valueFrom.secretKeyRef.name") is { } secret
            ? (secret, declared.Input(Deployment, name, $"{path}.valueFrom.secretKeyRef.key"))
            : null;

    /// <summary>The volume that its first container mounts at a folder, as a path of its Deployment, or null where none is.</summary>
    public static string? VolumeAt(Declared declared, string name, string folder)
    {
        for (var i = 0; declared.Input(Deployment, name, $"spec.template.spec.containers[0].volumeMounts[{i}].name") is { } volume; i++)
        {
            if (declared.Input(Deployment, name, $"spec.template.spec.containers[0].volumeMounts[{i}].mountPath") != folder)
                continue;
            for (var j = 0; declared.Input(Deployment, name, $"spec.template.spec.volumes[{j}].name") is { } found; j++)
            {
                if (found == volume)
                    return $"spec.template.spec.volumes[{j}]";
            }
        }

        return null;
    }
}
