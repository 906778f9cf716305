export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: {
      attachments: {
        Row: {
          added_by: number | null
          bytes: number
          caption: string | null
          complaint_id: number
          created_at: string
          id: string
          kind: string
          mime_type: string
          object_path: string
          phase: string
        }
        ComputedFields: never
        Insert: {
          added_by?: number | null
          bytes: number
          caption?: string | null
          complaint_id: number
          created_at?: string
          id?: string
          kind: string
          mime_type: string
          object_path: string
          phase: string
        }
        Update: {
          added_by?: number | null
          bytes?: number
          caption?: string | null
          complaint_id?: number
          created_at?: string
          id?: string
          kind?: string
          mime_type?: string
          object_path?: string
          phase?: string
        }
        Relationships: [
          {
            foreignKeyName: 'attachments_added_by_fkey'
            columns: ['added_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'attachments_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
        ]
      }
      call_events: {
        Row: {
          at: string
          call_id: string
          data: NonNullable<Json>
          id: number
          kind: string
          staff_id: number | null
        }
        ComputedFields: never
        Insert: {
          at?: string
          call_id: string
          data?: NonNullable<Json>
          id?: never
          kind: string
          staff_id?: number | null
        }
        Update: {
          at?: string
          call_id?: string
          data?: NonNullable<Json>
          id?: never
          kind?: string
          staff_id?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'call_events_call_id_fkey'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_events_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      call_guests: {
        Row: {
          call_id: string
          created_at: string
          expires_at: string
          id: number
          invited_by: number | null
          joined_at: string | null
          kind: string
          removed_at: string | null
          secret_hash: string
        }
        ComputedFields: never
        Insert: {
          call_id: string
          created_at?: string
          expires_at?: string
          id?: never
          invited_by?: number | null
          joined_at?: string | null
          kind: string
          removed_at?: string | null
          secret_hash: string
        }
        Update: {
          call_id?: string
          created_at?: string
          expires_at?: string
          id?: never
          invited_by?: number | null
          joined_at?: string | null
          kind?: string
          removed_at?: string | null
          secret_hash?: string
        }
        Relationships: [
          {
            foreignKeyName: 'call_guests_call_id_fkey'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_guests_invited_by_fkey'
            columns: ['invited_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      call_hand_overs: {
        Row: {
          asked_at: string
          call_id: string
          ended_at: string | null
          from_staff_id: number
          id: number
          joined_at: string | null
          state: string
          to_staff_id: number | null
        }
        ComputedFields: never
        Insert: {
          asked_at?: string
          call_id: string
          ended_at?: string | null
          from_staff_id: number
          id?: never
          joined_at?: string | null
          state?: string
          to_staff_id?: number | null
        }
        Update: {
          asked_at?: string
          call_id?: string
          ended_at?: string | null
          from_staff_id?: number
          id?: never
          joined_at?: string | null
          state?: string
          to_staff_id?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'call_hand_overs_call_id_fkey'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_hand_overs_from_staff_id_fkey'
            columns: ['from_staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_hand_overs_to_staff_id_fkey'
            columns: ['to_staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      call_offers: {
        Row: {
          answered_at: string | null
          call_id: string
          expires_at: string
          id: number
          offered_at: string
          result: string | null
          staff_id: number
        }
        ComputedFields: never
        Insert: {
          answered_at?: string | null
          call_id: string
          expires_at?: string
          id?: never
          offered_at?: string
          result?: string | null
          staff_id: number
        }
        Update: {
          answered_at?: string | null
          call_id?: string
          expires_at?: string
          id?: never
          offered_at?: string
          result?: string | null
          staff_id?: number
        }
        Relationships: [
          {
            foreignKeyName: 'call_offers_call_id_fkey'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_offers_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      call_onlookers: {
        Row: {
          asked_at: string
          call_id: string
          id: number
          left_at: string | null
          staff_id: number
          told_at: string | null
        }
        ComputedFields: never
        Insert: {
          asked_at?: string
          call_id: string
          id?: never
          left_at?: string | null
          staff_id: number
          told_at?: string | null
        }
        Update: {
          asked_at?: string
          call_id?: string
          id?: never
          left_at?: string | null
          staff_id?: number
          told_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'call_onlookers_call_id_fkey'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_onlookers_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      call_recording_parts: {
        Row: {
          bytes: number
          created_at: string
          mime_type: string
          object_path: string
          part: number
          recorded_at: string
          recording_id: string
          take: string
        }
        ComputedFields: never
        Insert: {
          bytes: number
          created_at?: string
          mime_type: string
          object_path: string
          part: number
          recorded_at?: string
          recording_id: string
          take: string
        }
        Update: {
          bytes?: number
          created_at?: string
          mime_type?: string
          object_path?: string
          part?: number
          recorded_at?: string
          recording_id?: string
          take?: string
        }
        Relationships: [
          {
            foreignKeyName: 'call_recording_parts_recording_id_fkey'
            columns: ['recording_id']
            isOneToOne: false
            referencedRelation: 'call_recordings'
            referencedColumns: ['id']
          },
        ]
      }
      call_recordings: {
        Row: {
          answered_at: string | null
          answered_by: string | null
          asked_at: string
          asked_by: number
          call_id: string
          erased_at: string | null
          erased_bytes: number | null
          erased_parts: number | null
          id: string
          kept_until: string
          noted_by: number | null
          state: string
          stopped_at: string | null
          stopped_by: number | null
          visible_to: string[]
        }
        ComputedFields: never
        Insert: {
          answered_at?: string | null
          answered_by?: string | null
          asked_at?: string
          asked_by: number
          call_id: string
          erased_at?: string | null
          erased_bytes?: number | null
          erased_parts?: number | null
          id?: string
          kept_until?: string
          noted_by?: number | null
          state?: string
          stopped_at?: string | null
          stopped_by?: number | null
          visible_to?: string[]
        }
        Update: {
          answered_at?: string | null
          answered_by?: string | null
          asked_at?: string
          asked_by?: number
          call_id?: string
          erased_at?: string | null
          erased_bytes?: number | null
          erased_parts?: number | null
          id?: string
          kept_until?: string
          noted_by?: number | null
          state?: string
          stopped_at?: string | null
          stopped_by?: number | null
          visible_to?: string[]
        }
        Relationships: [
          {
            foreignKeyName: 'call_recordings_asked_by_fkey'
            columns: ['asked_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_recordings_call_id_fkey'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_recordings_noted_by_fkey'
            columns: ['noted_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_recordings_stopped_by_fkey'
            columns: ['stopped_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      call_texts: {
        Row: {
          at: string
          body: string
          call_id: string
          from_guest_id: number | null
          from_staff_id: number | null
          id: number
          key: string
          phrase: string | null
        }
        ComputedFields: never
        Insert: {
          at?: string
          body: string
          call_id: string
          from_guest_id?: number | null
          from_staff_id?: number | null
          id?: never
          key: string
          phrase?: string | null
        }
        Update: {
          at?: string
          body?: string
          call_id?: string
          from_guest_id?: number | null
          from_staff_id?: number | null
          id?: never
          key?: string
          phrase?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'call_texts_call_id_fkey'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_texts_from_guest_id_fkey'
            columns: ['from_guest_id']
            isOneToOne: false
            referencedRelation: 'call_guests'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'call_texts_from_staff_id_fkey'
            columns: ['from_staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      calls: {
        Row: {
          answered_at: string | null
          answered_by: number | null
          asked_at: string
          asked_from: string | null
          citizen_id: number | null
          citizen_seen_at: string
          complaint_id: number | null
          emergency_at: string | null
          ended_at: string | null
          gender_wish: string | null
          helped: number | null
          id: string
          line_at: string
          locale: string
          mode: string
          outcome: string | null
          secret_hash: string
          sign_variety_wish: string | null
          state: string
          task_id: number | null
        }
        ComputedFields: never
        Insert: {
          answered_at?: string | null
          answered_by?: number | null
          asked_at?: string
          asked_from?: string | null
          citizen_id?: number | null
          citizen_seen_at?: string
          complaint_id?: number | null
          emergency_at?: string | null
          ended_at?: string | null
          gender_wish?: string | null
          helped?: number | null
          id?: string
          line_at?: string
          locale?: string
          mode: string
          outcome?: string | null
          secret_hash: string
          sign_variety_wish?: string | null
          state?: string
          task_id?: number | null
        }
        Update: {
          answered_at?: string | null
          answered_by?: number | null
          asked_at?: string
          asked_from?: string | null
          citizen_id?: number | null
          citizen_seen_at?: string
          complaint_id?: number | null
          emergency_at?: string | null
          ended_at?: string | null
          gender_wish?: string | null
          helped?: number | null
          id?: string
          line_at?: string
          locale?: string
          mode?: string
          outcome?: string | null
          secret_hash?: string
          sign_variety_wish?: string | null
          state?: string
          task_id?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'calls_answered_by_fkey'
            columns: ['answered_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'calls_citizen_id_fkey'
            columns: ['citizen_id']
            isOneToOne: false
            referencedRelation: 'citizens'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'calls_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'calls_task_fk'
            columns: ['task_id']
            isOneToOne: false
            referencedRelation: 'tasks'
            referencedColumns: ['id']
          },
        ]
      }
      categories: {
        Row: {
          active: boolean
          code: string
          department_id: number
          guarantee_days: number | null
          guarantee_source: string | null
          id: number
          keywords: string[]
          name_en: string
          name_hi: string
          pictogram: string
          promise_hours: number
          rank: number
          search: string
        }
        ComputedFields: never
        Insert: {
          active?: boolean
          code: string
          department_id: number
          guarantee_days?: number | null
          guarantee_source?: string | null
          id?: never
          keywords?: string[]
          name_en: string
          name_hi: string
          pictogram?: string
          promise_hours?: number
          rank?: number
          search?: string
        }
        Update: {
          active?: boolean
          code?: string
          department_id?: number
          guarantee_days?: number | null
          guarantee_source?: string | null
          id?: never
          keywords?: string[]
          name_en?: string
          name_hi?: string
          pictogram?: string
          promise_hours?: number
          rank?: number
          search?: string
        }
        Relationships: [
          {
            foreignKeyName: 'categories_department_id_fkey'
            columns: ['department_id']
            isOneToOne: false
            referencedRelation: 'departments'
            referencedColumns: ['id']
          },
        ]
      }
      citizen_addresses: {
        Row: {
          call_id: string | null
          citizen_id: number
          complaint_id: number | null
          created_at: string
          id: number
          kind: string
          value: string
          verified_at: string | null
        }
        ComputedFields: never
        Insert: {
          call_id?: string | null
          citizen_id: number
          complaint_id?: number | null
          created_at?: string
          id?: never
          kind: string
          value: string
          verified_at?: string | null
        }
        Update: {
          call_id?: string | null
          citizen_id?: number
          complaint_id?: number | null
          created_at?: string
          id?: never
          kind?: string
          value?: string
          verified_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'citizen_addresses_call_fk'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'citizen_addresses_citizen_id_fkey'
            columns: ['citizen_id']
            isOneToOne: false
            referencedRelation: 'citizens'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'citizen_addresses_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
        ]
      }
      citizen_sessions: {
        Row: {
          created_at: string
          expires_at: string
          phone: string
          revoked_at: string | null
          secret_hash: string
        }
        ComputedFields: never
        Insert: {
          created_at?: string
          expires_at?: string
          phone: string
          revoked_at?: string | null
          secret_hash: string
        }
        Update: {
          created_at?: string
          expires_at?: string
          phone?: string
          revoked_at?: string | null
          secret_hash?: string
        }
        Relationships: []
      }
      citizens: {
        Row: {
          created_at: string
          gender_wish: string | null
          id: number
          locale: string
          name: string | null
          prefers_sign: boolean
          search: string
        }
        ComputedFields: never
        Insert: {
          created_at?: string
          gender_wish?: string | null
          id?: never
          locale?: string
          name?: string | null
          prefers_sign?: boolean
          search?: never
        }
        Update: {
          created_at?: string
          gender_wish?: string | null
          id?: never
          locale?: string
          name?: string | null
          prefers_sign?: boolean
          search?: never
        }
        Relationships: []
      }
      complaint_events: {
        Row: {
          actor_kind: string
          actor_staff_id: number | null
          at: string
          complaint_id: number
          data: NonNullable<Json>
          from_state: string | null
          id: number
          kind: string
          remark: string | null
          to_state: string | null
        }
        ComputedFields: never
        Insert: {
          actor_kind: string
          actor_staff_id?: number | null
          at?: string
          complaint_id: number
          data?: NonNullable<Json>
          from_state?: string | null
          id?: never
          kind: string
          remark?: string | null
          to_state?: string | null
        }
        Update: {
          actor_kind?: string
          actor_staff_id?: number | null
          at?: string
          complaint_id?: number
          data?: NonNullable<Json>
          from_state?: string | null
          id?: never
          kind?: string
          remark?: string | null
          to_state?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'complaint_events_actor_staff_id_fkey'
            columns: ['actor_staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaint_events_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
        ]
      }
      complaint_notes: {
        Row: {
          at: string
          body: string
          complaint_id: number
          event_id: number | null
          id: number
          staff_id: number | null
        }
        ComputedFields: never
        Insert: {
          at?: string
          body: string
          complaint_id: number
          event_id?: number | null
          id?: never
          staff_id?: number | null
        }
        Update: {
          at?: string
          body?: string
          complaint_id?: number
          event_id?: number | null
          id?: never
          staff_id?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'complaint_notes_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaint_notes_event_id_fkey'
            columns: ['event_id']
            isOneToOne: false
            referencedRelation: 'complaint_events'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaint_notes_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      complaints: {
        Row: {
          call_id: string | null
          category_id: number | null
          channel: string
          citizen_id: number | null
          closed_as: string | null
          closed_at: string | null
          created_at: string
          department_id: number | null
          desk_id: number | null
          escalations: number
          guarantee_due_at: string | null
          held_at: string | null
          held_until: string | null
          id: number
          landmark: string | null
          latitude: number | null
          level: number
          locale: string
          longitude: number | null
          merged_into: number | null
          number: string
          place_id: number | null
          promise_due_at: string
          registered_by: number | null
          reopenings: number
          resolved_at: string | null
          search: string
          state: string
          text: string
          transfers: number
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          call_id?: string | null
          category_id?: number | null
          channel: string
          citizen_id?: number | null
          closed_as?: string | null
          closed_at?: string | null
          created_at?: string
          department_id?: number | null
          desk_id?: number | null
          escalations?: number
          guarantee_due_at?: string | null
          held_at?: string | null
          held_until?: string | null
          id?: never
          landmark?: string | null
          latitude?: number | null
          level?: number
          locale?: string
          longitude?: number | null
          merged_into?: number | null
          number: string
          place_id?: number | null
          promise_due_at: string
          registered_by?: number | null
          reopenings?: number
          resolved_at?: string | null
          search?: never
          state?: string
          text: string
          transfers?: number
          updated_at?: string
        }
        Update: {
          call_id?: string | null
          category_id?: number | null
          channel?: string
          citizen_id?: number | null
          closed_as?: string | null
          closed_at?: string | null
          created_at?: string
          department_id?: number | null
          desk_id?: number | null
          escalations?: number
          guarantee_due_at?: string | null
          held_at?: string | null
          held_until?: string | null
          id?: never
          landmark?: string | null
          latitude?: number | null
          level?: number
          locale?: string
          longitude?: number | null
          merged_into?: number | null
          number?: string
          place_id?: number | null
          promise_due_at?: string
          registered_by?: number | null
          reopenings?: number
          resolved_at?: string | null
          search?: never
          state?: string
          text?: string
          transfers?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'complaints_call_fk'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaints_category_id_fkey'
            columns: ['category_id']
            isOneToOne: false
            referencedRelation: 'categories'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaints_citizen_id_fkey'
            columns: ['citizen_id']
            isOneToOne: false
            referencedRelation: 'citizens'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaints_department_id_fkey'
            columns: ['department_id']
            isOneToOne: false
            referencedRelation: 'departments'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaints_desk_id_fkey'
            columns: ['desk_id']
            isOneToOne: false
            referencedRelation: 'desks'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaints_merged_into_fkey'
            columns: ['merged_into']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaints_place_id_fkey'
            columns: ['place_id']
            isOneToOne: false
            referencedRelation: 'places'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'complaints_registered_by_fkey'
            columns: ['registered_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      departments: {
        Row: {
          active: boolean
          code: string
          id: number
          name_en: string
          name_hi: string
        }
        ComputedFields: never
        Insert: {
          active?: boolean
          code: string
          id?: never
          name_en: string
          name_hi: string
        }
        Update: {
          active?: boolean
          code?: string
          id?: never
          name_en?: string
          name_hi?: string
        }
        Relationships: []
      }
      desks: {
        Row: {
          active: boolean
          department_id: number | null
          id: number
          level: number
          place_id: number | null
          title_en: string
          title_hi: string
        }
        ComputedFields: never
        Insert: {
          active?: boolean
          department_id?: number | null
          id?: never
          level: number
          place_id?: number | null
          title_en: string
          title_hi: string
        }
        Update: {
          active?: boolean
          department_id?: number | null
          id?: never
          level?: number
          place_id?: number | null
          title_en?: string
          title_hi?: string
        }
        Relationships: [
          {
            foreignKeyName: 'desks_department_id_fkey'
            columns: ['department_id']
            isOneToOne: false
            referencedRelation: 'departments'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'desks_place_id_fkey'
            columns: ['place_id']
            isOneToOne: false
            referencedRelation: 'places'
            referencedColumns: ['id']
          },
        ]
      }
      directory_changes: {
        Row: {
          after: Json | null
          at: string
          before: Json | null
          id: number
          staff_id: number | null
          table_name: string
        }
        ComputedFields: never
        Insert: {
          after?: Json | null
          at?: string
          before?: Json | null
          id?: never
          staff_id?: number | null
          table_name: string
        }
        Update: {
          after?: Json | null
          at?: string
          before?: Json | null
          id?: never
          staff_id?: number | null
          table_name?: string
        }
        Relationships: [
          {
            foreignKeyName: 'directory_changes_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      form_drafts: {
        Row: {
          fields: NonNullable<Json>
          form: string
          secret_hash: string
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          fields: NonNullable<Json>
          form: string
          secret_hash: string
          updated_at?: string
        }
        Update: {
          fields?: NonNullable<Json>
          form?: string
          secret_hash?: string
          updated_at?: string
        }
        Relationships: []
      }
      holidays: {
        Row: {
          day: string
          name_en: string
          name_hi: string
        }
        ComputedFields: never
        Insert: {
          day: string
          name_en: string
          name_hi: string
        }
        Update: {
          day?: string
          name_en?: string
          name_hi?: string
        }
        Relationships: []
      }
      idempotency_keys: {
        Row: {
          asked: string
          created_at: string
          key: string
          result: Json | null
          scope: string
        }
        ComputedFields: never
        Insert: {
          asked: string
          created_at?: string
          key: string
          result?: Json | null
          scope: string
        }
        Update: {
          asked?: string
          created_at?: string
          key?: string
          result?: Json | null
          scope?: string
        }
        Relationships: []
      }
      inbound_messages: {
        Row: {
          body: NonNullable<Json>
          channel: string
          from_address: string
          handled_at: string | null
          provider_id: string
          received_at: string
        }
        ComputedFields: never
        Insert: {
          body: NonNullable<Json>
          channel: string
          from_address: string
          handled_at?: string | null
          provider_id: string
          received_at?: string
        }
        Update: {
          body?: NonNullable<Json>
          channel?: string
          from_address?: string
          handled_at?: string | null
          provider_id?: string
          received_at?: string
        }
        Relationships: []
      }
      isl_clips: {
        Row: {
          approved_by: number | null
          key: string
          locale: string
          mime_type: string
          poster_path: string | null
          recorded_at: string
          recorded_path: string | null
          signed_by: string
          video_path: string
        }
        ComputedFields: never
        Insert: {
          approved_by?: number | null
          key: string
          locale: string
          mime_type?: string
          poster_path?: string | null
          recorded_at?: string
          recorded_path?: string | null
          signed_by: string
          video_path: string
        }
        Update: {
          approved_by?: number | null
          key?: string
          locale?: string
          mime_type?: string
          poster_path?: string | null
          recorded_at?: string
          recorded_path?: string | null
          signed_by?: string
          video_path?: string
        }
        Relationships: [
          {
            foreignKeyName: 'isl_clips_approved_by_fkey'
            columns: ['approved_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      message_receipts: {
        Row: {
          at: string
          error_code: string | null
          id: number
          message_id: string
          state: string
        }
        ComputedFields: never
        Insert: {
          at?: string
          error_code?: string | null
          id?: never
          message_id: string
          state: string
        }
        Update: {
          at?: string
          error_code?: string | null
          id?: never
          message_id?: string
          state?: string
        }
        Relationships: [
          {
            foreignKeyName: 'message_receipts_message_id_fkey'
            columns: ['message_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['id']
          },
        ]
      }
      message_templates: {
        Row: {
          active: boolean
          body: string
          buttons: NonNullable<Json>
          channel: string
          key: string
          locale: string
          provider_name: string
        }
        ComputedFields: never
        Insert: {
          active?: boolean
          body: string
          buttons?: NonNullable<Json>
          channel: string
          key: string
          locale: string
          provider_name: string
        }
        Update: {
          active?: boolean
          body?: string
          buttons?: NonNullable<Json>
          channel?: string
          key?: string
          locale?: string
          provider_name?: string
        }
        Relationships: []
      }
      messages: {
        Row: {
          accepted_at: string | null
          address: string
          attempts: number
          call_id: string | null
          channel: string
          citizen_id: number | null
          complaint_id: number | null
          created_at: string
          delivered_at: string | null
          error_code: string | null
          failed_at: string | null
          fallback_of: string | null
          id: string
          locale: string
          params: NonNullable<Json>
          provider_id: string | null
          read_at: string | null
          recipient: string
          staff_id: number | null
          state: string
          template_key: string
        }
        ComputedFields: never
        Insert: {
          accepted_at?: string | null
          address: string
          attempts?: number
          call_id?: string | null
          channel: string
          citizen_id?: number | null
          complaint_id?: number | null
          created_at?: string
          delivered_at?: string | null
          error_code?: string | null
          failed_at?: string | null
          fallback_of?: string | null
          id?: string
          locale: string
          params?: NonNullable<Json>
          provider_id?: string | null
          read_at?: string | null
          recipient: string
          staff_id?: number | null
          state?: string
          template_key: string
        }
        Update: {
          accepted_at?: string | null
          address?: string
          attempts?: number
          call_id?: string | null
          channel?: string
          citizen_id?: number | null
          complaint_id?: number | null
          created_at?: string
          delivered_at?: string | null
          error_code?: string | null
          failed_at?: string | null
          fallback_of?: string | null
          id?: string
          locale?: string
          params?: NonNullable<Json>
          provider_id?: string | null
          read_at?: string | null
          recipient?: string
          staff_id?: number | null
          state?: string
          template_key?: string
        }
        Relationships: [
          {
            foreignKeyName: 'messages_call_id_fkey'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'messages_citizen_id_fkey'
            columns: ['citizen_id']
            isOneToOne: false
            referencedRelation: 'citizens'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'messages_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'messages_fallback_of_fkey'
            columns: ['fallback_of']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'messages_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      officer_links: {
        Row: {
          complaint_id: number
          created_at: string
          desk_id: number
          expires_at: string
          revoked_at: string | null
          secret_hash: string
          staff_id: number
        }
        ComputedFields: never
        Insert: {
          complaint_id: number
          created_at?: string
          desk_id: number
          expires_at?: string
          revoked_at?: string | null
          secret_hash: string
          staff_id: number
        }
        Update: {
          complaint_id?: number
          created_at?: string
          desk_id?: number
          expires_at?: string
          revoked_at?: string | null
          secret_hash?: string
          staff_id?: number
        }
        Relationships: [
          {
            foreignKeyName: 'officer_links_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'officer_links_desk_id_fkey'
            columns: ['desk_id']
            isOneToOne: false
            referencedRelation: 'desks'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'officer_links_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      one_time_codes: {
        Row: {
          asked_from: string | null
          attempts: number
          code_hash: string
          created_at: string
          expires_at: string
          id: string
          phone: string
          purpose: string
          used_at: string | null
        }
        ComputedFields: never
        Insert: {
          asked_from?: string | null
          attempts?: number
          code_hash: string
          created_at?: string
          expires_at?: string
          id: string
          phone: string
          purpose: string
          used_at?: string | null
        }
        Update: {
          asked_from?: string | null
          attempts?: number
          code_hash?: string
          created_at?: string
          expires_at?: string
          id?: string
          phone?: string
          purpose?: string
          used_at?: string | null
        }
        Relationships: []
      }
      personal_data_views: {
        Row: {
          at: string
          citizen_id: number | null
          complaint_id: number | null
          id: number
          reason: string | null
          recording_id: string | null
          staff_id: number
          what: string
        }
        ComputedFields: never
        Insert: {
          at?: string
          citizen_id?: number | null
          complaint_id?: number | null
          id?: never
          reason?: string | null
          recording_id?: string | null
          staff_id: number
          what: string
        }
        Update: {
          at?: string
          citizen_id?: number | null
          complaint_id?: number | null
          id?: never
          reason?: string | null
          recording_id?: string | null
          staff_id?: number
          what?: string
        }
        Relationships: [
          {
            foreignKeyName: 'personal_data_views_citizen_id_fkey'
            columns: ['citizen_id']
            isOneToOne: false
            referencedRelation: 'citizens'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'personal_data_views_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      phone_lines: {
        Row: {
          active: boolean
          id: number
          label_en: string
          label_hi: string
          number: string
        }
        ComputedFields: never
        Insert: {
          active?: boolean
          id?: never
          label_en: string
          label_hi: string
          number: string
        }
        Update: {
          active?: boolean
          id?: never
          label_en?: string
          label_hi?: string
          number?: string
        }
        Relationships: []
      }
      places: {
        Row: {
          code: string
          id: number
          kind: string
          latitude: number | null
          longitude: number | null
          name_en: string
          name_hi: string
          parent_id: number | null
          search: string
          valid_from: string
          valid_to: string | null
        }
        ComputedFields: never
        Insert: {
          code: string
          id?: never
          kind: string
          latitude?: number | null
          longitude?: number | null
          name_en: string
          name_hi: string
          parent_id?: number | null
          search?: never
          valid_from?: string
          valid_to?: string | null
        }
        Update: {
          code?: string
          id?: never
          kind?: string
          latitude?: number | null
          longitude?: number | null
          name_en?: string
          name_hi?: string
          parent_id?: number | null
          search?: never
          valid_from?: string
          valid_to?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'places_parent_id_fkey'
            columns: ['parent_id']
            isOneToOne: false
            referencedRelation: 'places'
            referencedColumns: ['id']
          },
        ]
      }
      postings: {
        Row: {
          desk_id: number
          from_day: string
          id: number
          staff_id: number
          to_day: string | null
        }
        ComputedFields: never
        Insert: {
          desk_id: number
          from_day?: string
          id?: never
          staff_id: number
          to_day?: string | null
        }
        Update: {
          desk_id?: number
          from_day?: string
          id?: never
          staff_id?: number
          to_day?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'postings_desk_id_fkey'
            columns: ['desk_id']
            isOneToOne: false
            referencedRelation: 'desks'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'postings_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      recording_files: {
        Row: {
          bytes: number
          created_at: string
          duration_ms: number | null
          form: string
          mime_type: string
          object_path: string
          recording_id: string
        }
        ComputedFields: never
        Insert: {
          bytes: number
          created_at?: string
          duration_ms?: number | null
          form: string
          mime_type: string
          object_path: string
          recording_id: string
        }
        Update: {
          bytes?: number
          created_at?: string
          duration_ms?: number | null
          form?: string
          mime_type?: string
          object_path?: string
          recording_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'recording_files_recording_id_fkey'
            columns: ['recording_id']
            isOneToOne: false
            referencedRelation: 'recordings'
            referencedColumns: ['id']
          },
        ]
      }
      recording_parts: {
        Row: {
          bytes: number
          created_at: string
          object_path: string
          part: number
          recording_id: string
        }
        ComputedFields: never
        Insert: {
          bytes: number
          created_at?: string
          object_path: string
          part: number
          recording_id: string
        }
        Update: {
          bytes?: number
          created_at?: string
          object_path?: string
          part?: number
          recording_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'recording_parts_recording_id_fkey'
            columns: ['recording_id']
            isOneToOne: false
            referencedRelation: 'recordings'
            referencedColumns: ['id']
          },
        ]
      }
      recordings: {
        Row: {
          asked_from: string | null
          citizen_id: number | null
          complaint_id: number | null
          created_at: string
          finished_at: string | null
          id: string
          kind: string
          locale: string
          mime_type: string
          purpose: string
          recorded_by: number | null
          secret_hash: string
          state: string
          transcribed_by: number | null
          was_lost: boolean
        }
        ComputedFields: never
        Insert: {
          asked_from?: string | null
          citizen_id?: number | null
          complaint_id?: number | null
          created_at?: string
          finished_at?: string | null
          id?: string
          kind: string
          locale?: string
          mime_type: string
          purpose?: string
          recorded_by?: number | null
          secret_hash: string
          state?: string
          transcribed_by?: number | null
          was_lost?: boolean
        }
        Update: {
          asked_from?: string | null
          citizen_id?: number | null
          complaint_id?: number | null
          created_at?: string
          finished_at?: string | null
          id?: string
          kind?: string
          locale?: string
          mime_type?: string
          purpose?: string
          recorded_by?: number | null
          secret_hash?: string
          state?: string
          transcribed_by?: number | null
          was_lost?: boolean
        }
        Relationships: [
          {
            foreignKeyName: 'recordings_citizen_id_fkey'
            columns: ['citizen_id']
            isOneToOne: false
            referencedRelation: 'citizens'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'recordings_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'recordings_recorded_by_fkey'
            columns: ['recorded_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'recordings_transcribed_by_fkey'
            columns: ['transcribed_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      staff: {
        Row: {
          active: boolean
          created_at: string
          gender: string | null
          id: number
          languages: string[]
          name_en: string
          name_hi: string
          role: string
          shows_gender: boolean
          sign_varieties: string[]
        }
        ComputedFields: never
        Insert: {
          active?: boolean
          created_at?: string
          gender?: string | null
          id?: never
          languages?: string[]
          name_en: string
          name_hi: string
          role: string
          shows_gender?: boolean
          sign_varieties?: string[]
        }
        Update: {
          active?: boolean
          created_at?: string
          gender?: string | null
          id?: never
          languages?: string[]
          name_en?: string
          name_hi?: string
          role?: string
          shows_gender?: boolean
          sign_varieties?: string[]
        }
        Relationships: []
      }
      staff_credentials: {
        Row: {
          failed_attempts: number
          last_totp_step: number
          locked_until: string | null
          login: string
          password_hash: string
          staff_id: number
          totp_secret: string
        }
        ComputedFields: never
        Insert: {
          failed_attempts?: number
          last_totp_step?: number
          locked_until?: string | null
          login: string
          password_hash: string
          staff_id: number
          totp_secret: string
        }
        Update: {
          failed_attempts?: number
          last_totp_step?: number
          locked_until?: string | null
          login?: string
          password_hash?: string
          staff_id?: number
          totp_secret?: string
        }
        Relationships: [
          {
            foreignKeyName: 'staff_credentials_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: true
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      staff_phones: {
        Row: {
          phone: string
          staff_id: number
        }
        ComputedFields: never
        Insert: {
          phone: string
          staff_id: number
        }
        Update: {
          phone?: string
          staff_id?: number
        }
        Relationships: [
          {
            foreignKeyName: 'staff_phones_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: true
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      staff_pictures: {
        Row: {
          added_at: string
          jpeg: string
          key: string
          staff_id: number
        }
        ComputedFields: never
        Insert: {
          added_at?: string
          jpeg: string
          key: string
          staff_id: number
        }
        Update: {
          added_at?: string
          jpeg?: string
          key?: string
          staff_id?: number
        }
        Relationships: [
          {
            foreignKeyName: 'staff_pictures_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: true
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      staff_presences: {
        Row: {
          misses: number
          seen_at: string
          since: string
          staff_id: number
          state: string
          window_id: string | null
        }
        ComputedFields: never
        Insert: {
          misses?: number
          seen_at?: string
          since?: string
          staff_id: number
          state?: string
          window_id?: string | null
        }
        Update: {
          misses?: number
          seen_at?: string
          since?: string
          staff_id?: number
          state?: string
          window_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'staff_presences_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: true
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      staff_sessions: {
        Row: {
          created_at: string
          expires_at: string
          revoked_at: string | null
          secret_hash: string
          staff_id: number
        }
        ComputedFields: never
        Insert: {
          created_at?: string
          expires_at?: string
          revoked_at?: string | null
          secret_hash: string
          staff_id: number
        }
        Update: {
          created_at?: string
          expires_at?: string
          revoked_at?: string | null
          secret_hash?: string
          staff_id?: number
        }
        Relationships: [
          {
            foreignKeyName: 'staff_sessions_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      tasks: {
        Row: {
          assigned_to: number | null
          attempts: number
          call_id: string | null
          citizen_id: number | null
          complaint_id: number | null
          created_at: string
          done_at: string | null
          done_by: number | null
          due_at: string
          id: number
          kind: string
          means: string
          proposed_by: number | null
          reason: string | null
          recording_id: string | null
          state: string
          wanted_at: string | null
        }
        ComputedFields: never
        Insert: {
          assigned_to?: number | null
          attempts?: number
          call_id?: string | null
          citizen_id?: number | null
          complaint_id?: number | null
          created_at?: string
          done_at?: string | null
          done_by?: number | null
          due_at?: string
          id?: never
          kind: string
          means?: string
          proposed_by?: number | null
          reason?: string | null
          recording_id?: string | null
          state?: string
          wanted_at?: string | null
        }
        Update: {
          assigned_to?: number | null
          attempts?: number
          call_id?: string | null
          citizen_id?: number | null
          complaint_id?: number | null
          created_at?: string
          done_at?: string | null
          done_by?: number | null
          due_at?: string
          id?: never
          kind?: string
          means?: string
          proposed_by?: number | null
          reason?: string | null
          recording_id?: string | null
          state?: string
          wanted_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'tasks_assigned_to_fkey'
            columns: ['assigned_to']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'tasks_call_id_fkey'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'tasks_citizen_id_fkey'
            columns: ['citizen_id']
            isOneToOne: false
            referencedRelation: 'citizens'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'tasks_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'tasks_done_by_fkey'
            columns: ['done_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'tasks_proposed_by_fkey'
            columns: ['proposed_by']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'tasks_recording_fk'
            columns: ['recording_id']
            isOneToOne: false
            referencedRelation: 'recordings'
            referencedColumns: ['id']
          },
        ]
      }
      tracking_links: {
        Row: {
          call_id: string | null
          complaint_id: number | null
          created_at: string
          expires_at: string
          revoked_at: string | null
          secret_hash: string
        }
        ComputedFields: never
        Insert: {
          call_id?: string | null
          complaint_id?: number | null
          created_at?: string
          expires_at?: string
          revoked_at?: string | null
          secret_hash: string
        }
        Update: {
          call_id?: string | null
          complaint_id?: number | null
          created_at?: string
          expires_at?: string
          revoked_at?: string | null
          secret_hash?: string
        }
        Relationships: [
          {
            foreignKeyName: 'tracking_links_call_fk'
            columns: ['call_id']
            isOneToOne: false
            referencedRelation: 'calls'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'tracking_links_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
        ]
      }
      verification_attempts: {
        Row: {
          at: string
          by_staff_id: number | null
          complaint_id: number
          id: number
          means: string
          outcome: string
          remark: string | null
          task_id: number | null
        }
        ComputedFields: never
        Insert: {
          at?: string
          by_staff_id?: number | null
          complaint_id: number
          id?: never
          means: string
          outcome: string
          remark?: string | null
          task_id?: number | null
        }
        Update: {
          at?: string
          by_staff_id?: number | null
          complaint_id?: number
          id?: never
          means?: string
          outcome?: string
          remark?: string | null
          task_id?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'verification_attempts_by_staff_id_fkey'
            columns: ['by_staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'verification_attempts_complaint_id_fkey'
            columns: ['complaint_id']
            isOneToOne: false
            referencedRelation: 'complaints'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'verification_attempts_task_id_fkey'
            columns: ['task_id']
            isOneToOne: false
            referencedRelation: 'tasks'
            referencedColumns: ['id']
          },
        ]
      }
      working_days: {
        Row: {
          is_working: boolean
          weekday: number
        }
        ComputedFields: never
        Insert: {
          is_working: boolean
          weekday: number
        }
        Update: {
          is_working?: boolean
          weekday?: number
        }
        Relationships: []
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      accept_call: { Args: { call_id: string; window_id?: string }; Returns: Json }
      accept_complaint: { Args: { complaint_id: number; idempotency_key: string }; Returns: Json }
      add_attachment: {
        Args: {
          bytes: number
          caption?: string
          complaint_id: number
          kind: string
          mime_type: string
          object_path: string
          phase: string
        }
        Returns: string
      }
      add_call_quality: {
        Args: {
          call_id?: string
          delay_ms: number
          fps: number
          freezes: number
          frozen_ms: number
          height: number
          lacks: string[]
          lost: number
          width: number
        }
        Returns: undefined
      }
      add_call_recording_part: {
        Args: {
          age_ms?: number
          bytes: number
          mime_type: string
          object_path: string
          part: number
          recording_id: string
          take: string
        }
        Returns: undefined
      }
      add_call_text: { Args: { body: string; call_id?: string; key: string; phrase?: string }; Returns: undefined }
      add_note: { Args: { body: string; complaint_id: number; idempotency_key: string }; Returns: undefined }
      add_phone: { Args: { complaint_id: number; phone: string }; Returns: undefined }
      add_push_address: { Args: { subscription: Json }; Returns: undefined }
      add_recording_part: { Args: { bytes: number; object_path: string; part: number; secret: string }; Returns: Json }
      add_staff: {
        Args: {
          gender?: string
          languages?: string[]
          login: string
          name_en: string
          name_hi: string
          password_hash: string
          phone: string
          role: string
          sign_varieties?: string[]
          totp_secret: string
        }
        Returns: number
      }
      agree_to_call_recording: { Args: { agreed: boolean }; Returns: Json }
      answer_hand_over: { Args: { agreed: boolean }; Returns: Json }
      answer_verification: {
        Args: { idempotency_key: string; number?: string; outcome: string; remark?: string }
        Returns: Json
      }
      approve_isl_clip: { Args: { key: string; locale: string; recorded_at: string }; Returns: undefined }
      ask_for_call: {
        Args: {
          asked_from?: string
          gender_wish?: string
          idempotency_key: string
          locale?: string
          mode: string
          sign_variety?: string
        }
        Returns: Json
      }
      ask_for_call_recording: { Args: { call_id: string }; Returns: string }
      ask_hand_over: { Args: { call_id: string }; Returns: undefined }
      ask_phone_code: {
        Args: {
          asked_from?: string
          code_hash: string
          code_id: string
          complaint_number?: string
          locale?: string
          phone: string
          purpose: string
        }
        Returns: undefined
      }
      assign_complaint: {
        Args: { category_id?: number; complaint_id: number; desk_id?: number; idempotency_key: string; remark?: string }
        Returns: Json
      }
      beat_call: { Args: Record<PropertyKey, never>; Returns: Json }
      begin_delivery: { Args: { message_id: string }; Returns: Json }
      begin_sign_in: { Args: { login: string }; Returns: Json }
      bring_call: { Args: { call_id: string; window_id: string }; Returns: undefined }
      call_emergency: { Args: { is_on: boolean }; Returns: Json }
      call_lines: { Args: { call_id?: string }; Returns: Json }
      call_recording_to_erase: { Args: { recording_id: string }; Returns: string[] }
      call_status: { Args: Record<PropertyKey, never>; Returns: Json }
      caller_history: { Args: { citizen_id?: number; phone?: string }; Returns: Json }
      cancel_hand_over: { Args: { call_id: string }; Returns: undefined }
      change_staff: {
        Args: {
          gender?: string
          languages?: string[]
          name_en: string
          name_hi: string
          phone: string
          role: string
          sign_varieties?: string[]
          staff_id: number
        }
        Returns: undefined
      }
      chase_message: { Args: { message_id: string }; Returns: undefined }
      check_clock: { Args: { complaint_id: number }; Returns: boolean }
      check_onlooker: { Args: { call_id: string }; Returns: undefined }
      clean_up: { Args: Record<PropertyKey, never>; Returns: undefined }
      close_unverified: { Args: { complaint_id: number; idempotency_key: string; remark: string }; Returns: Json }
      collector_calls: { Args: Record<PropertyKey, never>; Returns: Json }
      collector_complaint: { Args: { number: string }; Returns: Json }
      collector_complaints: {
        Args: {
          after_at?: string
          after_id?: number
          area_id?: number
          department_id?: number
          from_day?: string
          level?: number
          list?: string
          page_size?: number
          to_day?: string
        }
        Returns: Json
      }
      collector_days: {
        Args: { days?: number }
        Returns: {
          came_in: number
          day: string
          not_satisfied: number
          overdue: number
          solved: number
          unverified: number
        }[]
      }
      collector_departments: {
        Args: { days?: number }
        Returns: {
          came_in: number
          department_id: number
          name_en: string
          name_hi: string
          not_satisfied: number
          oldest_overdue_at: string
          open: number
          overdue: number
          solved: number
          unverified: number
          within_promise: number
        }[]
      }
      collector_places: {
        Args: { days?: number }
        Returns: {
          came_in: number
          kind: string
          name_en: string
          name_hi: string
          open: number
          overdue: number
          place_id: number
        }[]
      }
      current_staff: { Args: Record<PropertyKey, never>; Returns: Json }
      decide_remit: { Args: { idempotency_key: string; outside: boolean; task_id: number }; Returns: Json }
      decline_offer: { Args: { call_id: string }; Returns: undefined }
      deliver_later: { Args: { error_code: string; message_id: string; seconds: number }; Returns: undefined }
      describe_myself: { Args: { shows_gender: boolean; sign_varieties: string[] }; Returns: undefined }
      desk_calls: { Args: Record<PropertyKey, never>; Returns: Json }
      desk_complaint: { Args: { number: string }; Returns: Json }
      desk_tasks: { Args: Record<PropertyKey, never>; Returns: Json }
      direct_complaint: {
        Args: { desk_id?: number; idempotency_key: string; number: string; remark: string }
        Returns: Json
      }
      discard_recording: { Args: { secret: string }; Returns: undefined }
      dispute_resolution: { Args: { idempotency_key: string; number?: string; remark?: string }; Returns: Json }
      doubt_remit: { Args: { complaint_id: number; reason: string }; Returns: undefined }
      drop_draft: { Args: { form: string; secret: string }; Returns: undefined }
      end_call: { Args: { call_id: string; outcome: string }; Returns: Json }
      end_citizen_session: { Args: Record<PropertyKey, never>; Returns: undefined }
      erase_call_recording: { Args: { recording_id: string }; Returns: undefined }
      escalate_complaint: { Args: { complaint_id: number; idempotency_key: string; reason: string }; Returns: Json }
      find_categories: {
        Args: { at_most?: number; query: string }
        Returns: {
          code: string
          id: number
          name_en: string
          name_hi: string
          pictogram: string
        }[]
      }
      find_places: {
        Args: { at_most?: number; query: string }
        Returns: {
          id: number
          kind: string
          name_en: string
          name_hi: string
          within_en: string
          within_hi: string
        }[]
      }
      finish_inbound: {
        Args: { complaint_id?: number; provider_id: string; template_key?: string }
        Returns: undefined
      }
      finish_lost_recordings: { Args: Record<PropertyKey, never>; Returns: number }
      finish_recording: { Args: { phone?: string; secret: string }; Returns: Json }
      finish_sign_in: { Args: { secret: string; staff_id: number; totp_step: number }; Returns: undefined }
      finish_task: { Args: { outcome: string; remark?: string; task_id: number }; Returns: undefined }
      forgotten_files: { Args: { bucket: string }; Returns: string[] }
      free_for_emergency: { Args: { staff_id: number }; Returns: undefined }
      give_up_call: { Args: Record<PropertyKey, never>; Returns: undefined }
      guest_call: { Args: Record<PropertyKey, never>; Returns: Json }
      guest_emergency: { Args: { is_on: boolean }; Returns: Json }
      has_citizen_session: { Args: Record<PropertyKey, never>; Returns: boolean }
      invite_guest: { Args: { call_id?: string; kind: string }; Returns: string }
      invite_officer: { Args: { call_id: string; phone?: string }; Returns: undefined }
      join_as_guest: { Args: Record<PropertyKey, never>; Returns: Json }
      keep_draft: { Args: { asked_from?: string; fields: Json; form: string; secret: string }; Returns: undefined }
      keep_isl_clip: {
        Args: {
          key: string
          locale: string
          mime_type: string
          poster_path?: string
          recorded: string
          video_path: string
        }
        Returns: undefined
      }
      keep_recording_file: {
        Args: {
          bytes: number
          duration_ms?: number
          form: string
          mime_type: string
          object_path: string
          recording_id: string
        }
        Returns: undefined
      }
      leave_call: { Args: Record<PropertyKey, never>; Returns: Json }
      list_personal_data_views: {
        Args: { before_id?: number; page_size?: number; staff_id?: number }
        Returns: {
          at: string
          id: number
          name_en: string
          name_hi: string
          number: string
          reason: string
          staff_id_: number
          what: string
        }[]
      }
      list_staff: {
        Args: Record<PropertyKey, never>
        Returns: {
          active: boolean
          desk_en: string
          desk_hi: string
          gender: string
          id: number
          languages: string[]
          locked_until: string
          login: string
          name_en: string
          name_hi: string
          phone: string
          role: string
          sign_varieties: string[]
          signed_in_at: string
        }[]
      }
      live_calls: { Args: Record<PropertyKey, never>; Returns: Json }
      live_marks: {
        Args: Record<PropertyKey, never>
        Returns: {
          mark: string
          topic: string
        }[]
      }
      look_on: { Args: { call_id: string }; Returns: undefined }
      masked_citizen: { Args: { complaint_id: number }; Returns: Json }
      may_listen: { Args: { topic: string }; Returns: boolean }
      merge_complaint: { Args: { complaint_id: number; idempotency_key: string; into_number: string }; Returns: Json }
      miss_offer: { Args: { offer_id: number }; Returns: undefined }
      move_call: { Args: { before_id?: string; call_id: string; reason: string }; Returns: undefined }
      my_picture_key: { Args: Record<PropertyKey, never>; Returns: string }
      note_call_recording_answer: { Args: { agreed: boolean; call_id: string }; Returns: undefined }
      note_call_recording_erased: { Args: { recording_id: string }; Returns: undefined }
      note_camera_off: { Args: { call_id?: string }; Returns: undefined }
      note_participant: {
        Args: { call_id: string; event_id: string; identity: string; is_goodbye?: boolean; kind: string; sid: string }
        Returns: undefined
      }
      note_told: { Args: { onlooker_ids: number[] }; Returns: undefined }
      offer_calls: { Args: Record<PropertyKey, never>; Returns: number }
      open_attachment: { Args: { attachment_id: string }; Returns: Json }
      open_call_recording: { Args: { recording_id: string }; Returns: Json }
      open_recording: { Args: { recording_id: string }; Returns: Json }
      post_officer: { Args: { desk_id: number; from_day: string; staff_id: number }; Returns: undefined }
      put_on_hold: {
        Args: { complaint_id: number; idempotency_key: string; reason: string; until: string }
        Returns: Json
      }
      question_to: { Args: { answer_to?: string; from_address: string }; Returns: Json }
      rate_call: { Args: { helped: number }; Returns: undefined }
      read_draft: { Args: { form: string; secret: string }; Returns: Json }
      receive_message: {
        Args: { body: Json; channel: string; from_address: string; provider_id: string }
        Returns: boolean
      }
      record_isl_clip: {
        Args: { key: string; locale: string; mime_type: string; signed_by: string; video_path: string }
        Returns: undefined
      }
      record_receipt: {
        Args: { error_code?: string; message_id: string; provider_id: string; state: string }
        Returns: boolean
      }
      record_verification: {
        Args: { idempotency_key: string; outcome: string; remark?: string; task_id: number }
        Returns: Json
      }
      recording_status: { Args: { secret: string }; Returns: Json }
      register_complaint: {
        Args: {
          asked_from?: string
          call_id?: string
          category_id?: number
          channel: string
          complaint_text: string
          idempotency_key: string
          landmark?: string
          latitude?: number
          locale?: string
          longitude?: number
          name?: string
          phone?: string
          place_id?: number
          prefers_sign?: boolean
        }
        Returns: Json
      }
      release_task: { Args: { task_id: number }; Returns: undefined }
      remove_guest: { Args: { call_id?: string; guest: string }; Returns: undefined }
      remove_isl_clip: { Args: { key: string; locale: string }; Returns: undefined }
      reply_to_complaint: { Args: { body: string; idempotency_key: string; number?: string }; Returns: Json }
      request_call_back: { Args: { phone: string; wanted_at?: string }; Returns: Json }
      reset_sign_in: {
        Args: { login?: string; password_hash: string; staff_id: number; totp_secret: string }
        Returns: string
      }
      resolve_complaint: { Args: { complaint_id: number; idempotency_key: string; report: string }; Returns: Json }
      resume_complaint: { Args: { complaint_id: number }; Returns: Json }
      reveal_citizen: { Args: { complaint_id: number; reason: string }; Returns: Json }
      reveal_contact: { Args: { task_id: number }; Returns: Json }
      room_of_staff: { Args: { call_id: string; window_id?: string }; Returns: string }
      save_template: {
        Args: { active: boolean; body: string; channel: string; key: string; locale: string; provider_name: string }
        Returns: undefined
      }
      search_complaints: { Args: { after_id?: number; after_score?: number; query: string }; Returns: Json }
      see_room: { Args: { call_id: string; identities: string[]; sids: string[] }; Returns: Json }
      service_levels: {
        Args: { first_day: string; last_day: string; mode: string; per?: string }
        Returns: {
          abandoned: number
          answered: number
          call_backs: number
          calls: number
          day: string
          drops: number
          ends_at: string
          in_10: number
          in_120: number
          longest_wait_seconds: number
          median_wait_seconds: number
          readable_share: number
          recovered: number
          starts_at: string
          told: number
        }[]
      }
      set_presence: { Args: { state: string }; Returns: Json }
      set_staff_active: { Args: { active: boolean; staff_id: number }; Returns: undefined }
      show_my_picture: { Args: { picture?: string }; Returns: undefined }
      sign_out: { Args: Record<PropertyKey, never>; Returns: undefined }
      staff_picture: { Args: { key: string }; Returns: string }
      start_answer: {
        Args: { idempotency_key: string; kind: string; mime_type: string; number: string }
        Returns: Json
      }
      start_call_back: { Args: { task_id: number; window_id?: string }; Returns: Json }
      start_recording: {
        Args: { asked_from?: string; idempotency_key: string; kind: string; locale: string; mime_type: string }
        Returns: Json
      }
      start_reply: {
        Args: { asked_from?: string; idempotency_key: string; kind: string; mime_type: string; number?: string }
        Returns: Json
      }
      start_work: { Args: { complaint_id: number; idempotency_key: string; remark?: string }; Returns: Json }
      stop_call_recording: { Args: { call_id?: string }; Returns: undefined }
      stop_looking_on: { Args: { call_id: string }; Returns: undefined }
      stop_silent_call_recordings: { Args: Record<PropertyKey, never>; Returns: string[] }
      sweep_calls: { Args: Record<PropertyKey, never>; Returns: undefined }
      sweep_hand_overs: { Args: Record<PropertyKey, never>; Returns: undefined }
      take_task: { Args: { task_id: number }; Returns: undefined }
      transcribe_recording: {
        Args: {
          category_id: number
          complaint_text: string
          landmark?: string
          place_id?: number
          recording_id: string
        }
        Returns: Json
      }
      transcribe_reply: { Args: { outcome?: string; recording_id: string; reply_text: string }; Returns: Json }
      transfer_complaint: {
        Args: { complaint_id: number; department_id?: number; idempotency_key: string; reason: string }
        Returns: Json
      }
      unmerge_complaint: { Args: { complaint_id: number; idempotency_key: string }; Returns: Json }
      use_phone_code: { Args: { code_hash: string; code_id: string; session_hash: string }; Returns: boolean }
      wish_for: { Args: { gender?: string; sign_variety?: string }; Returns: Json }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  public: {
    Enums: {},
  },
} as const
