//! The finished picture goes onto the window. The engine's own last step reckons a power for each channel of each pixel,
//! which is a third of a frame where the processor draws; this one does without.

use bevy::{
    asset::uuid_handle,
    core_pipeline::{
        FullscreenShader,
        schedule::Core2d,
        upscaling::{ViewUpscalingPipeline, upscaling},
    },
    prelude::*,
    render::{
        Render, RenderApp, RenderSystems,
        render_resource::{
            BindGroup, BindGroupEntries, BindGroupLayoutDescriptor, BindGroupLayoutEntries, CachedRenderPipelineId,
            ColorTargetState, ColorWrites, FragmentState, PipelineCache, RenderPassDescriptor,
            RenderPipelineDescriptor, ShaderStages, TextureFormat, TextureSampleType, TextureViewId,
            binding_types::texture_2d,
        },
        renderer::{RenderContext, ViewQuery},
        view::ViewTarget,
    },
    shader::Shader,
};

const SHADER: Handle<Shader> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0032");

/// How the picture is put on a window of that format.
#[derive(Resource)]
struct Copying {
    layout: BindGroupLayoutDescriptor,
    pipeline: CachedRenderPipelineId,
    format: TextureFormat,
}

/// Adds it in the place of the engine's own step.
pub fn plugin(app: &mut App) {
    let Some(mut shaders) = app.world_mut().get_resource_mut::<Assets<Shader>>() else { return };
    let _ = shaders.insert(SHADER.id(), Shader::from_wgsl(include_str!("copy.wgsl"), "jinxia/copy.wgsl"));
    let Some(render) = app.get_sub_app_mut(RenderApp) else { return };
    render.add_systems(Render, prepare.in_set(RenderSystems::Prepare));
    render.add_systems(Render, instead.in_set(RenderSystems::PrepareBindGroups));
    render.add_systems(Core2d, copy.after(upscaling));
}

fn prepare(
    mut commands: Commands,
    views: Query<&ViewTarget>,
    made: Option<Res<Copying>>,
    mut cache: ResMut<PipelineCache>,
    full: Res<FullscreenShader>,
) {
    let Some(format) = views.iter().find_map(ViewTarget::out_texture_view_format) else { return };
    if made.is_some_and(|made| made.format == format) {
        return;
    }
    let picture = BindGroupLayoutEntries::single(
        ShaderStages::FRAGMENT,
        texture_2d(TextureSampleType::Float { filterable: false }),
    );
    let layout = BindGroupLayoutDescriptor::new("picture", &picture);
    let target = ColorTargetState { format, blend: None, write_mask: ColorWrites::ALL };
    let pipeline = cache.queue_render_pipeline(RenderPipelineDescriptor {
        label: Some("copy the picture".into()),
        layout: vec![layout.clone()],
        vertex: full.to_vertex_state(),
        fragment: Some(FragmentState { shader: SHADER, targets: vec![Some(target)], ..default() }),
        ..default()
    });
    // A frame without it would be empty, and nothing would ask for another one.
    cache.block_on_render_pipeline(pipeline);
    commands.insert_resource(Copying { layout, pipeline, format });
}

/// Views without it are passed over by the engine's own step, which gives it to each of them anew.
fn instead(mut commands: Commands, made: Option<Res<Copying>>, views: Query<Entity, With<ViewUpscalingPipeline>>) {
    if made.is_some() {
        views.iter().for_each(|view| {
            commands.entity(view).remove::<ViewUpscalingPipeline>();
        });
    }
}

fn copy(
    view: ViewQuery<&ViewTarget>,
    made: Option<Res<Copying>>,
    cache: Res<PipelineCache>,
    mut group: Local<Option<(TextureViewId, BindGroup)>>,
    mut context: RenderContext,
) {
    let target = view.into_inner();
    let Some(made) = made else { return };
    let Some(pipeline) = cache.get_render_pipeline(made.pipeline) else { return };
    let picture = target.main_texture_view();
    if group.as_ref().is_none_or(|(id, _)| *id != picture.id()) {
        let layout = cache.get_bind_group_layout(&made.layout);
        let entries = BindGroupEntries::single(picture);
        *group = Some((picture.id(), context.render_device().create_bind_group(None, &layout, &entries)));
    }
    let Some((_, group)) = group.as_ref() else { return };
    let Some(attachment) = target.out_texture_color_attachment(None) else { return };
    let mut pass = context.command_encoder().begin_render_pass(&RenderPassDescriptor {
        label: Some("copy the picture"),
        color_attachments: &[Some(attachment)],
        depth_stencil_attachment: None,
        timestamp_writes: None,
        occlusion_query_set: None,
        multiview_mask: None,
    });
    pass.set_pipeline(pipeline);
    pass.set_bind_group(0, group, &[]);
    pass.draw(0..3, 0..1);
}
