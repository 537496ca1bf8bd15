namespace Pulumi;

/// <summary>A whole program: the root of every resource, with outputs for others to read.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", Convert(options))
    {
        Deployment.Required.Stack = this;
    }

    /// <summary>Registers the properties that the program marked as outputs; each must be an output by now.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = MarkedOutputs(static property => !property.DeclaringType!.IsAssignableFrom(typeof(Stack)));
        var unset = outputs.Keys.Where(name => outputs[name] is null).ToList();
        if (unset.Count > 0)
            throw new RunException(
                $"Output(s) '{string.Join(", ", unset)}' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");

        var wrong = outputs.Keys.Where(name => outputs[name] is not IOutput).ToList();
        if (wrong.Count > 0)
            throw RunException.OutputsHaveIncorrectType(wrong);

        RegisterOutputs(outputs);
    }

    private static ComponentResourceOptions? Convert(StackOptions? options)
        => options is null ? null : new() { ResourceTransformations = options.ResourceTransformations };
}
