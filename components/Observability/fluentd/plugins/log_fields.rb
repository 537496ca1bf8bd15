# frozen_string_literal: true

require 'json'

# What the text of a record says about itself: the fields of a JSON object, and how bad it is, in Cloud Logging's words. A line that does not
# say is DEFAULT, on whichever stream it was: half the programs here write everything to stderr.
module LogFields
  WORDS = {
    'trace' => 'DEBUG', 'debug' => 'DEBUG', 'verbose' => 'DEBUG', 'fine' => 'DEBUG',
    'info' => 'INFO', 'information' => 'INFO', 'log' => 'INFO',
    'notice' => 'NOTICE',
    'warn' => 'WARNING', 'warning' => 'WARNING',
    'err' => 'ERROR', 'error' => 'ERROR', 'severe' => 'ERROR',
    'crit' => 'CRITICAL', 'critical' => 'CRITICAL', 'fatal' => 'CRITICAL', 'panic' => 'CRITICAL', 'dpanic' => 'CRITICAL',
    'alert' => 'ALERT',
    'emerg' => 'EMERGENCY', 'emergency' => 'EMERGENCY'
  }.freeze

  # Keys of the loggers in use, the most exact first.
  KEYS = %w[severity level lvl levelname loglevel log_level].freeze

  # Keys of access logs: Traefik's, nginx's.
  STATUS_KEYS = %w[DownstreamStatus status http_status].freeze

  # klog: I1120 15:04:05.123456 1 main.go:42]
  KLOG = /\A([IWEF])\d{4} \d\d:\d\d:\d\d/.freeze
  KLOG_WORDS = { 'I' => 'INFO', 'W' => 'WARNING', 'E' => 'ERROR', 'F' => 'CRITICAL' }.freeze

  # level=error, as logfmt has it.
  LOGFMT = /(?:\A|\s)(?:level|lvl)="?([A-Za-z]+)/.freeze

  # A word in capitals after the time and what stands in brackets: 2026-11-20T15:04:05Z [id=7] ERROR x.
  CAPITALS = /\A(?:\d[\dTZ:.,+\/ -]*)?\s*(?:\[[^\]]{0,60}\][\s:]*)*(TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|SEVERE|CRITICAL|FATAL)\b/.freeze

  # A word in brackets near the start: 2026/11/20 15:04:05 [warn] 7#7: y.
  BRACKETS = /\A[^\[]{0,40}\[(trace|debug|info|notice|warn(?:ing)?|error|crit(?:ical)?|alert|emerg)\]/i.freeze

  CRASH = /\A(?:panic: |fatal error: |SIG[A-Z]+: )/.freeze
  TRACE = /\A(?:Traceback \(most recent call last\):|Exception in thread |(?:\d{4}\/\S+ \S+ )?http2?: panic serving )|\n[ \t]+at \S+\(/.freeze

  # Levels of an object that become fields. A request may nest a hundred messages, and each level is three of them.
  DEEPEST = 30

  # Whole numbers that a buffer can hold.
  WHOLE = (-2**63...2**64).freeze

  module_function

  # Adds "severity" to a record, and puts "json" in the place of "log" when the text is a JSON object that has anything in it.
  def add_to(record)
    fields = fields_of(record['log'])
    if fields
      record.delete('log')
      record['json'] = fields
    end
    record['severity'] = fields ? severity_of_fields(fields) : severity_of_text(record['log'].to_s)
    record
  end

  def fields_of(text)
    return nil unless text.is_a?(String) && text.match?(/\A\s*\{/)

    fields = JSON.parse(text, max_nesting: DEEPEST)
    fields.is_a?(Hash) && fields.any? && carries?(fields) ? fields : nil
  rescue JSON::ParserError
    nil
  end

  # Whether buffers and destinations take the value. JSON has more: 1e999, numbers of a hundred digits, half a surrogate pair. One of them
  # would stop the lines beside it as well.
  def carries?(value)
    case value
    when Hash then value.all? { |key, inner| key.valid_encoding? && carries?(inner) }
    when Array then value.all? { |inner| carries?(inner) }
    when String then value.valid_encoding?
    when Integer then WHOLE.cover?(value)
    when Float then value.finite?
    else true
    end
  end

  def severity_of_fields(fields)
    said = KEYS.lazy.map { |key| severity_of_word(fields[key]) }.find(&:itself) || 'DEFAULT'
    # An access log calls every line INFO.
    %w[DEFAULT INFO].include?(said) ? severity_of_status(fields) || said : said
  end

  def severity_of_word(word)
    # pino and bunyan count: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal.
    return { 1 => 'DEBUG', 2 => 'DEBUG', 3 => 'INFO', 4 => 'WARNING', 5 => 'ERROR', 6 => 'CRITICAL' }[word / 10] if word.is_a?(Integer)

    WORDS[word.downcase] || (WORDS.value?(word.upcase) ? word.upcase : nil) if word.is_a?(String)
  end

  def severity_of_status(fields)
    status = STATUS_KEYS.lazy.map { |key| fields[key] }.find { |value| value.is_a?(Integer) }
    return nil unless status&.between?(400, 599)

    status >= 500 ? 'ERROR' : 'WARNING'
  end

  def severity_of_text(text)
    return 'CRITICAL' if CRASH.match?(text)
    return 'ERROR' if TRACE.match?(text)
    return KLOG_WORDS[$1] if KLOG =~ text

    word = [LOGFMT, CAPITALS, BRACKETS].lazy.map { |pattern| pattern.match(text) }.find(&:itself)
    (word && WORDS[word[1].downcase]) || 'DEFAULT'
  end
end
