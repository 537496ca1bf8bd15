using Pulumi;
using Pulumi.Gcp.SecretManager;
using Pulumi.Gcp.SecretManager.Inputs;
using Pulumi.Gcp.Sql;
using Pulumi.Random;

namespace GoCenter.Components.State;

/// <summary>
/// A PostgreSQL database on Cloud SQL: private address only, TLS required, backups with point-in-time recovery, one user with a password
/// that nobody chose and that Secret Manager keeps.
/// </summary>
public sealed class PostgresDatabase : ComponentResource
{
    /// <summary>Port of the server, TLS.</summary>
    public const int Port = 5432;

    /// <summary>Declares the instance, the database, its user and the password.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Size, place and upkeep.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public PostgresDatabase(string name, PostgresDatabaseArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:State:PostgresDatabase", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var kept = new CustomResourceOptions { Parent = this, Protect = args.DeletionProtection };

        var instance = new DatabaseInstance(name, PostgresInstance.Args(args), kept);
        var database = new Database(
            name, new DatabaseArgs { Name = args.DatabaseName, Project = args.Project, Instance = instance.Name }, kept);

        var password = new RandomPassword(name, new RandomPasswordArgs
        {
            Length = 32,
            // It becomes part of connection strings, where punctuation would have to be escaped differently by each program.
            Special = false,
        }, child);
        // The engine knows the result for a secret; whoever looks at the stack without one should as well.
        Password = Output.CreateSecret(password.Result);

        var user = new User(name, new UserArgs
        {
            Name = args.DatabaseName,
            Project = args.Project,
            Instance = instance.Name,
            Password = Password,
            // Objects that the user owns would keep it from being dropped; it goes with the instance.
            DeletionPolicy = "ABANDON",
        }, child);

        var secret = new Secret(name, new SecretArgs
        {
            Project = args.Project,
            SecretId = Output.Format($"{args.InstanceName}-password"),
            Replication = new SecretReplicationArgs { Auto = new SecretReplicationAutoArgs() },
            DeletionProtection = args.DeletionProtection,
        }, child);
        new SecretVersion(name, new SecretVersionArgs { Secret = secret.Id, SecretData = Password }, child);

        Host = instance.PrivateIpAddress;
        DatabaseName = database.Name;
        UserName = user.Name;
        // While Google replaces the authority there are two, and the server may show a certificate of either.
        ServerCertificateAuthority = instance.ServerCaCerts.Apply(
            certificates => certificates.IsDefaultOrEmpty
                ? ""
                : string.Concat(certificates.Select(certificate => $"{certificate.Cert?.TrimEnd()}\n")));
        Endpoint = new PostgresEndpoint(Host, Port, DatabaseName, UserName, Password, ServerCertificateAuthority);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["host"] = Host,
            ["databaseName"] = DatabaseName,
            ["userName"] = UserName,
        });
    }

    /// <summary>Private address of the instance.</summary>
    public Output<string> Host { get; }

    /// <summary>Name of the database, known once it exists.</summary>
    public Output<string> DatabaseName { get; }

    /// <summary>Name of the user, known once it exists.</summary>
    public Output<string> UserName { get; }

    /// <summary>Password of the user. Secret.</summary>
    public Output<string> Password { get; }

    /// <summary>Certificates, PEM, of the authorities that signed the server's own; clients check the server against them.</summary>
    public Output<string> ServerCertificateAuthority { get; }

    /// <summary>All of it, for a client; whatever uses it waits for the database and the user.</summary>
    public PostgresEndpoint Endpoint { get; }
}
