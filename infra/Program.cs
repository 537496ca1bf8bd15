using GoCenter.Stacks;
using GoCenter.Stacks.Settings;
using Microsoft.Extensions.DependencyInjection;
using Pulumi;

// The stack is built inside the deployment, where its configuration can be read.
await using var services = new ServiceCollection()
    .AddTransient(_ => new EnvironmentStack(SettingsReader.Load(new PulumiConfigSource())))
    .BuildServiceProvider();

return await Deployment.RunAsync<EnvironmentStack>(services);
