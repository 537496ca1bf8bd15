using static GoCenter.Tests.Cli.Policy.PolicyGraph;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Cases of the rules for Cloud SQL.</summary>
internal sealed class DatabaseCases : IRuleCases
{
    private const string Type = "gcp:sql/databaseInstance:DatabaseInstance";
    private const string Locked = """{"deletionProtection": true, "settings": {"deletionProtectionEnabled": true}}""";

    public IEnumerable<RuleCase> Cases =>
    [
        Of("sql-private-address", """{"settings": {"ipConfiguration": {"ipv4Enabled": true, "privateNetwork": "n"}}}""", "settings.ipConfiguration.ipv4Enabled", PrivateAddress),
        Of("sql-private-address", """{"settings": {"ipConfiguration": {"ipv4Enabled": false}}}""", "settings.ipConfiguration.privateNetwork", PrivateAddress),
        Of("sql-no-public-network", """{"settings": {"ipConfiguration": {"authorizedNetworks": [{"value": "0.0.0.0/0"}]}}}""",
            "settings.ipConfiguration.authorizedNetworks[0]", """{"settings": {"ipConfiguration": {"authorizedNetworks": [{"value": "203.0.113.0/24"}]}}}"""),
        Of("sql-no-public-network", """{"settings": {"ipConfiguration": {"authorizedNetworks": [{"value": "10.0.0.0/8"}, {"value": "0.0.0.0/1"}]}}}""",
            "settings.ipConfiguration.authorizedNetworks[1]", """{"settings": {"ipConfiguration": {"authorizedNetworks": [{"value": "10.0.0.0/8"}]}}}"""),
        Of("sql-tls", """{"settings": {"ipConfiguration": {"sslMode": "ALLOW_UNENCRYPTED_AND_ENCRYPTED"}}}""", "settings.ipConfiguration.sslMode",
            """{"settings": {"ipConfiguration": {"sslMode": "ENCRYPTED_ONLY"}}}"""),
        Of("sql-backups", """{"settings": {"backupConfiguration": {"enabled": false}}}""", "settings.backupConfiguration.enabled",
            """{"settings": {"backupConfiguration": {"enabled": true}}}"""),
        Of("sql-point-in-time-recovery", """{"settings": {"backupConfiguration": {"enabled": true}}}""", "settings.backupConfiguration.pointInTimeRecoveryEnabled",
            """{"settings": {"backupConfiguration": {"pointInTimeRecoveryEnabled": true}}}"""),
        Protected("""{"deletionProtection": false, "settings": {"deletionProtectionEnabled": true}}""", true, "deletionProtection"),
        Protected("""{"deletionProtection": true}""", true, "settings.deletionProtectionEnabled"),
        Protected(Locked, false, "(options).protect"),
        Of("sql-log-flags", $$$"""{"databaseVersion": "POSTGRES_17", "settings": {"databaseFlags": [{{{Flags("log_checkpoints", "log_connections", "log_disconnections")}}}]}}""",
            "settings.databaseFlags",
            $$$"""{"databaseVersion": "POSTGRES_17", "settings": {"databaseFlags": [{{{Flags("log_checkpoints", "log_connections", "log_disconnections", "log_lock_waits")}}}]}}"""),
        Of("sql-log-flags", """{"databaseVersion": "POSTGRES_17"}""", "settings.databaseFlags", """{"databaseVersion": "MYSQL_8_0"}"""),
    ];

    private const string PrivateAddress = """{"settings": {"ipConfiguration": {"ipv4Enabled": false, "privateNetwork": "projects/p/global/networks/n"}}}""";

    private static RuleCase Of(string rule, string broken, string property, string kept) => RuleCase.Of(rule, Type, broken, property, kept);

    private static RuleCase Protected(string broken, bool protect, string property) => new(
        "sql-deletion-protection", PolicyGraph.Of(new Node(Type, broken, Protect: protect)), property,
        PolicyGraph.Of(new Node(Type, Locked, Protect: true)));

    private static string Flags(params string[] names) => string.Join(", ", names.Select(name => $$"""{"name": "{{name}}", "value": "on"}"""));
}
