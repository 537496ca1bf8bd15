# frozen_string_literal: true

require 'json'
require 'net/http'
require 'uri'

# Writes entries to Cloud Logging, as the service account that Workload Identity gives this pod.
class CloudLoggingClient
  # Worth another try: the network, the quota, a server that is not well, a permission that is not there yet.
  class Unavailable < StandardError; end

  # Not worth another try as it is.
  class Refused < StandardError; end

  # Bytes of entries in one request. Cloud Logging takes 10 MB.
  LARGEST = 5_000_000

  # Entries in one request.
  MOST = 1000

  # Seconds before its end at which a token counts as over.
  TOKEN_MARGIN = 60

  SCOPE_PATH = '/computeMetadata/v1/instance/service-accounts/default/token'

  def initialize(endpoint:, metadata_endpoint:, timeout: 30)
    @write = URI("#{endpoint}/v2/entries:write")
    @token_address = URI("#{metadata_endpoint}#{SCOPE_PATH}")
    @timeout = timeout
    @lock = Mutex.new
    @token = nil
    @token_ends = Time.at(0)
  end

  # Writes all entries, in as many requests as it takes, and gives those that Cloud Logging would not have: [entry, reason].
  def write(entries)
    batches(entries).flat_map { |batch| write_batch(batch) }
  end

  private

  def batches(entries)
    size = 0
    count = 0
    entries.slice_when do |before, after|
      size += JSON.generate(before).bytesize
      count += 1
      full = count >= MOST || size + JSON.generate(after).bytesize > LARGEST
      size = count = 0 if full
      full
    end
  end

  def write_batch(batch)
    request = Net::HTTP::Post.new(@write, 'Content-Type' => 'application/json', 'Authorization' => "Bearer #{token}")
    # One bad entry must not keep the others out.
    request.body = JSON.generate('entries' => batch, 'partialSuccess' => true)
    response = send_request(@write, request)
    return [] if response.is_a?(Net::HTTPSuccess)

    rejected = rejected_entries(response, batch)
    return rejected if rejected.any?

    message = "#{response.code} #{response.body.to_s[0, 500]}"
    forget_token if response.code == '401'
    raise Refused, message if %w[400 413].include?(response.code)

    raise Unavailable, message
  rescue Refused => e
    # For one entry that cannot even be read, all are refused, and nobody says which: halves, until it is alone.
    return [[batch.first, e.message]] if batch.one?

    batch.each_slice((batch.size + 1) / 2).flat_map { |half| write_batch(half) }
  end

  # {"error": {"details": [{"@type": ".../google.logging.v2.WriteLogEntriesPartialErrors", "logEntryErrors": {"7": {"message": ...}}}]}}
  def rejected_entries(response, batch)
    details = JSON.parse(response.body.to_s).dig('error', 'details') || []
    errors = details.find { |detail| detail['@type'].to_s.end_with?('WriteLogEntriesPartialErrors') }&.fetch('logEntryErrors', nil) || {}
    # A code says for good (3, INVALID_ARGUMENT) or for now; for now is for the whole batch, which is sent again and kept once.
    return [] unless errors.values.all? { |error| error['code'] == 3 }

    errors.map { |index, error| [batch.fetch(index.to_i), error['message'].to_s] }
  rescue JSON::ParserError, TypeError
    []
  end

  def token
    @lock.synchronize do
      if Time.now >= @token_ends
        response = send_request(@token_address, Net::HTTP::Get.new(@token_address, 'Metadata-Flavor' => 'Google'))
        raise Unavailable, "no token: #{response.code}" unless response.is_a?(Net::HTTPSuccess)

        said = JSON.parse(response.body)
        @token = said.fetch('access_token')
        @token_ends = Time.now + said.fetch('expires_in') - TOKEN_MARGIN
      end
      @token
    end
  end

  def forget_token
    @lock.synchronize { @token_ends = Time.at(0) }
  end

  def send_request(address, request)
    options = { use_ssl: address.scheme == 'https', open_timeout: @timeout, read_timeout: @timeout, write_timeout: @timeout }
    Net::HTTP.start(address.host, address.port, nil, **options) { |connection| connection.request(request) }
  rescue SystemCallError, SocketError, IOError, Timeout::Error, OpenSSL::SSL::SSLError, Net::ProtocolError => e
    raise Unavailable, "#{address.host}: #{e.message}"
  end
end
